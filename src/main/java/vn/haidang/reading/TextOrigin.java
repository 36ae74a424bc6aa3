package vn.haidang.reading;

/** Where the text of a document comes from. */
public enum TextOrigin {
    /** The file's own letters; also those of fonts before Unicode, which are converted without guessing. */
    TEXT,
    /** Recognised from a picture here. */
    OCR,
    /** Recognised elsewhere in the wrong language and restored here. */
    RESTORED
}
