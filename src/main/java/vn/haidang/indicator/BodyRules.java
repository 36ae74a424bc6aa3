package vn.haidang.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a change of the tree has to keep to, as far as the bodies themselves show it. */
final class BodyRules {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_SHORT_NAME = 60;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private BodyRules() {}

    static void check(NewBody body) {
        if (!CODE.matcher(body.code()).matches()) {
            throw new BodyRefused("code", "indicator.bodies.codeForm");
        }
        checkNames(body.name(), body.shortName());
    }

    private static void checkNames(String name, @Nullable String shortName) {
        if (name.isBlank()) {
            throw new BodyRefused("name", "indicator.bodies.missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new BodyRefused("name", "indicator.bodies.tooLong", String.valueOf(LONGEST_NAME));
        }
        if (shortName != null && shortName.length() > LONGEST_SHORT_NAME) {
            throw new BodyRefused("shortName", "indicator.bodies.tooLong", String.valueOf(LONGEST_SHORT_NAME));
        }
    }

    static String shortName(@Nullable String given, String name) {
        return given != null && !given.isBlank()
                ? given
                : name.substring(0, Math.min(LONGEST_SHORT_NAME, name.length()));
    }

    /** The whole is as high on the ladder as its part, or higher, and there when the part begins to belong to it. */
    static void checkParent(BodyKind kind, @Nullable LocalDate from, BodyHistory parent) {
        if (parent.kind().compareTo(kind) < 0) {
            throw new BodyRefused("parent", "indicator.bodies.ladder", parent.latestName());
        }
        LocalDate day = from == null ? LocalDate.MIN : from;
        if (parent.validTo() != null && parent.validTo().isBefore(from == null ? LocalDate.MAX : day)) {
            throw new BodyRefused(
                    "parent", "indicator.bodies.parentEnded", parent.latestName(), text(parent.validTo()));
        }
        if (parent.validFrom() != null && parent.validFrom().isAfter(day)) {
            throw new BodyRefused(
                    "parent", "indicator.bodies.parentNotYet", parent.latestName(), text(parent.validFrom()));
        }
    }

    static void checkName(BodyHistory body, String name, @Nullable String shortName, LocalDate from) {
        checkNames(name, shortName);
        checkThere(body, from, "from");
        if (body.names().isEmpty()) {
            return;
        }
        BodyHistory.Name last = body.names().getLast();
        if (last.from() != null && !last.from().isBefore(from)) {
            throw new BodyRefused("from", "indicator.bodies.nameLater", last.name(), text(last.from()));
        }
    }

    static void checkMove(BodyHistory body, BodyHistory parent, LocalDate from) {
        checkThere(body, from, "from");
        checkParent(body.kind(), from, parent);
        checkFree(body, from);
        if (!body.memberships().isEmpty()) {
            BodyHistory.Membership last = body.memberships().getLast();
            if (last.to() == null && last.parentId() == parent.id()) {
                throw new BodyRefused("parent", "indicator.bodies.sameParent", parent.latestName());
            }
        }
    }

    /** It belongs to something, and does not begin to only that day or later. */
    static void checkDetach(BodyHistory body, LocalDate from) {
        checkThere(body, from, "from");
        if (body.memberships().isEmpty() || body.memberships().getLast().to() != null) {
            throw new BodyRefused("from", "indicator.bodies.atTop", body.latestName());
        }
        checkFree(body, from);
    }

    private static void checkFree(BodyHistory body, LocalDate from) {
        for (BodyHistory.Membership membership : body.memberships()) {
            boolean later = membership.from() != null && !membership.from().isBefore(from);
            boolean around = membership.to() != null && !membership.to().isBefore(from);
            if (later || around) {
                throw new BodyRefused(
                        "from",
                        "indicator.bodies.overlap",
                        membership.parentName(),
                        membership.from() == null ? "…" : text(membership.from()),
                        membership.to() == null ? "…" : text(membership.to()));
            }
        }
    }

    static void checkEnd(BodyHistory body, LocalDate last, List<Period> reported) {
        if (body.validTo() != null) {
            throw new BodyRefused("last", "indicator.bodies.endedBefore", text(body.validTo()));
        }
        checkThere(body, last, "last");
        body.memberships().stream()
                .filter(membership ->
                        membership.from() != null && membership.from().isAfter(last))
                .findFirst()
                .ifPresent(membership -> {
                    throw new BodyRefused("last", "indicator.bodies.belongsLater", membership.parentName());
                });
        body.names().stream()
                .filter(name -> name.from() != null && name.from().isAfter(last))
                .findFirst()
                .ifPresent(name -> {
                    throw new BodyRefused("last", "indicator.bodies.nameLater", name.name(), text(last));
                });
        reported.stream()
                .filter(period -> period.firstDay().isAfter(last))
                .max(Period::compareTo)
                .ifPresent(period -> {
                    throw new BodyRefused("last", "indicator.bodies.reportedLater", period.key());
                });
    }

    static void checkSuccessor(BodyHistory body, BodyHistory successor, LocalDate on) {
        if (body.id() == successor.id()) {
            throw new BodyRefused("successor", "indicator.bodies.itself");
        }
        boolean there = (successor.validFrom() == null || !successor.validFrom().isAfter(on))
                && (successor.validTo() == null || !successor.validTo().isBefore(on));
        if (!there) {
            throw new BodyRefused("successor", "indicator.bodies.successorNotThere", successor.latestName(), text(on));
        }
    }

    private static void checkThere(BodyHistory body, LocalDate day, String field) {
        boolean there = (body.validFrom() == null || !body.validFrom().isAfter(day))
                && (body.validTo() == null || !body.validTo().isBefore(day));
        if (!there) {
            throw new BodyRefused(field, "indicator.bodies.notThere", body.latestName(), text(day));
        }
    }

    private static String text(LocalDate day) {
        return DAY.format(day);
    }
}
