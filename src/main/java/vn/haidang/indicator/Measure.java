package vn.haidang.indicator;

import java.math.BigDecimal;

/**
 * A unit of measure (đơn vị tính).
 *
 * @param code stable code, e.g. {@code USD_M}
 * @param dimension what it measures, e.g. {@code USD}, {@code VND/PERSON/MONTH}, {@code ONE} for pure numbers
 * @param factor how many of the dimension's smallest unit one of these is
 * @param whole values are whole numbers
 */
public record Measure(String code, String name, String nameEn, String dimension, BigDecimal factor, boolean whole) {

    /** Whether values convert into each other without an exchange rate. */
    public boolean converts(Measure other) {
        return dimension.equals(other.dimension);
    }
}
