package vn.haidang.conformity;

/**
 * Something drawn.
 *
 * @param length in millimetres; 0 where it is not said
 * @param relation id of the picture's part, empty for none
 */
record Shape(Kind kind, double length, String relation) {

    /** What is drawn. */
    enum Kind {
        LINE,
        PICTURE,
        BOX
    }
}
