package vn.haidang.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Refused;

/**
 * A case file (hồ sơ công việc; Nghị định 30/2020, art. 28 to 31, appendix V).
 *
 * @param code number and symbol, e.g. 01.TCCB
 * @param retention as printed, e.g. "20 năm"
 * @param years how many years it is kept after its end, null for ever
 * @param usage who may use it (chế độ sử dụng)
 * @param closedOn day its matter ended, null while it runs
 * @param minutes number of the minutes of its destruction
 */
public record CaseFile(
        long id,
        String code,
        int year,
        String title,
        long unitId,
        String unit,
        long keeperId,
        String keeper,
        long retentionId,
        String retention,
        @Nullable Integer years,
        String usage,
        String language,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String note,
        CaseFileState state,
        @Nullable String minutes,
        @Nullable LocalDate minutesOn,
        int documents,
        int pages,
        int version) {

    /** Case files go to the archive within a year of the end of their matter (art. 30). */
    private static final int YEARS_TO_HAND_OVER = 1;
    /** From how many days before that on people are told (appendix VI, part I, III.5b). */
    private static final int NOTICE_DAYS = 30;

    /** Last day to hand it to the archive, null while its matter runs or where it is there. */
    public @Nullable LocalDate handOverBy() {
        return closedOn == null || state == CaseFileState.ARCHIVED || state == CaseFileState.DESTROYED
                ? null
                : closedOn.plusYears(YEARS_TO_HAND_OVER);
    }

    /** Whether people are to be told on a day that it must go to the archive soon, or should be there. */
    public boolean handOverNear(LocalDate today) {
        LocalDate by = handOverBy();
        return by != null && ChronoUnit.DAYS.between(today, by) <= NOTICE_DAYS;
    }

    /** First day on which it may be destroyed, null where it is kept for ever or its matter runs. */
    public @Nullable LocalDate keptUntil() {
        return closedOn == null || years == null ? null : closedOn.plusYears(years);
    }

    void require(CaseFileState wanted) {
        if (!state.next().contains(wanted)) {
            throw new Refused("register.casefile.wrongState." + state);
        }
    }

    /** @throws Refused unless documents may still be put in and taken out */
    void requireOpen() {
        if (state != CaseFileState.OPEN) {
            throw new Refused("register.casefile.wrongState." + state);
        }
    }

    /** @throws Refused where its time has not run out */
    void requireExpired(LocalDate today) {
        LocalDate until = keptUntil();
        if (until == null || !today.isAfter(until)) {
            throw new Refused(until == null ? "register.casefile.keptForEver" : "register.casefile.keptStill");
        }
    }

    /** How long case files are kept, to choose from. */
    public record Retention(long id, String name, @Nullable Integer years, String citation) {}

    /** One step of its way. */
    public record Step(
            String kind,
            String by,
            java.time.Instant at,
            @Nullable String words) {}

    /** What a form asks for. */
    record Asked(
            String code,
            int year,
            String title,
            long unitId,
            long keeperId,
            long retentionId,
            String usage,
            String language,
            LocalDate openedOn,
            @Nullable String note) {}
}
