package vn.haidang.scanning;

/**
 * A straight line drawn on a page, level or upright, as tables have.
 *
 * @param x1 left or upper end, in pixels of the upright page
 * @param y1 left or upper end
 * @param x2 right or lower end
 * @param y2 right or lower end
 */
public record ScannedRule(int x1, int y1, int x2, int y2) {}
