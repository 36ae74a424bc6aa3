package vn.haidang.conformity;

/**
 * How a paragraph is placed once styles, defaults, numbering and what is set on it are put together. Lengths in millimetres, distances in points.
 *
 * @param place left, center, right or both
 * @param line spacing of lines: as a factor of single spacing if {@code lineIsFactor}, else in points
 * @param firstLine beyond {@code left}; negative where the first line hangs out
 * @param ruled below: whether a line is drawn under it
 * @param contextual no distance between paragraphs of the same style
 * @param over above: whether a line is drawn over it
 */
record ParagraphLook(
        String place,
        double before,
        double after,
        double line,
        boolean lineIsFactor,
        double left,
        double right,
        double firstLine,
        boolean ruled,
        boolean over,
        boolean boxed,
        boolean newPage,
        boolean contextual,
        String style,
        String numbering,
        int level) {}
