package vn.haidang.search;

import org.jspecify.annotations.Nullable;

/**
 * Fields that a search can name, as {@code loại:TB năm:2024 đơn vị:"QL đầu tư"}; accents and case do not matter.
 *
 * <p>Those with a {@link #facet} are compared whole; the others have rules of their own.
 */
public enum Filter {
    /** Kind of document, short or in words (tên loại). */
    KIND("loai", true),
    /** Number (số). */
    NUMBER("so", true),
    /** Symbol (ký hiệu). */
    SYMBOL("ky hieu", true),
    /** Who issued it (cơ quan ban hành). */
    ISSUER("co quan", false),
    /** Year (năm). */
    YEAR("nam", false),
    /** First day (từ ngày). */
    FROM("tu", false),
    /** Last day (đến ngày). */
    TO("den", false),
    /** Unit it has to do with, by any of its names (đơn vị). */
    UNIT("don vi", false),
    /** What kind of thing: documents, tasks, people (trong). */
    IN("trong", false);

    private final String word;
    private final boolean whole;

    Filter(String word, boolean whole) {
        this.word = word;
        this.whole = whole;
    }

    /** Its word, folded. */
    public String word() {
        return word;
    }

    /** Whether its value is compared whole with the entry's facets. */
    boolean facet() {
        return whole;
    }

    static @Nullable Filter of(String folded) {
        for (Filter each : values()) {
            if (each.word.equals(folded)) {
                return each;
            }
        }
        return null;
    }
}
