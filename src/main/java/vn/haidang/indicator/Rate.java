package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An exchange rate (tỷ giá), valid from its day until the next one.
 *
 * @param currency dimension of the currency, e.g. {@code USD}
 * @param dong đồng for one of it
 * @param basis where it is stated
 */
public record Rate(long id, String currency, LocalDate validFrom, BigDecimal dong, String basis) {}
