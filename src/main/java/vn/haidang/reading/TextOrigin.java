package vn.haidang.reading;

/** Where the text of a document comes from. */
public enum TextOrigin {
    TEXT,
    OCR,
    RESTORED
}
