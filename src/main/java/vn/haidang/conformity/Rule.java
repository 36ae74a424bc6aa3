package vn.haidang.conformity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it stands during a time.
 *
 * @param id in words joined by hyphens, such as "nation-size"; the same for all its versions
 * @param element what it is about
 * @param check how it is looked for; several rules may share one
 * @param low least value, where the rule has a range; points for letters, millimetres for lengths
 * @param high greatest value
 * @param from first day in force
 * @param until last day in force, null while no end is known
 * @param citation act, appendix, part, section, clause, point
 */
public record Rule(
        String id,
        Element element,
        String check,
        double low,
        double high,
        Severity severity,
        LocalDate from,
        @Nullable LocalDate until,
        String citation) {

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
