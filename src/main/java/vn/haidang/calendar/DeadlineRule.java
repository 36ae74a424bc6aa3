package vn.haidang.calendar;

import java.time.LocalDate;

/** How an authority reads stated deadlines: from the day named in the text to the last day that is in time. */
public record DeadlineRule(WorkingDays workingDays, BeforeReading beforeReading, Rolling rolling) {

    /**
     * The last day in time.
     *
     * <p>"Trước ngày X" read strictly and "trong kỳ" end with the day before X and with the period's last day; rolling those forward
     * would leave what the words allow, so they roll back wherever rolling is on.
     *
     * @param stated the day the text names; for {@link Boundary#WITHIN} the last day of the period
     */
    public LocalDate lastDay(LocalDate stated, Boundary boundary) {
        return switch (boundary) {
            case BEFORE -> beforeReading == BeforeReading.STRICT ? rollBack(stated.minusDays(1)) : roll(stated);
            case BY, ON -> roll(stated);
            case WITHIN -> rollBack(stated);
        };
    }

    private LocalDate roll(LocalDate day) {
        return rolling == Rolling.ROLL_FORWARD ? workingDays.onOrAfter(day) : rollBack(day);
    }

    private LocalDate rollBack(LocalDate day) {
        return rolling == Rolling.NONE ? day : workingDays.onOrBefore(day);
    }
}
