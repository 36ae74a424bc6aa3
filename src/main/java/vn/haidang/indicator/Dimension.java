package vn.haidang.indicator;

import java.util.List;

/** By what figures are broken down (phân tổ), e.g. sex, age band, country. */
public record Dimension(int id, String code, String name, String nameEn, List<Category> categories) {

    /** A part; all parts of a dimension together are the whole. */
    public record Category(int id, int dimensionId, String code, String name, String nameEn) {}

    public Dimension {
        categories = List.copyOf(categories);
    }
}
