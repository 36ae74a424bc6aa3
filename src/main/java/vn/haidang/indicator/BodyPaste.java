package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** Bodies pasted from a sheet: code, name, level, code of the whole, first day; separated by tabs or semicolons. */
public final class BodyPaste {

    static final int MOST = 5000;

    /** A line that cannot be taken. */
    public record Wrong(int line, String key, Object[] arguments) {}

    /**
     * A body whose whole may be among those pasted before it.
     *
     * @param line from 1
     */
    record Pasted(int line, NewBody body, @Nullable String parentCode) {}

    final List<Pasted> bodies = new ArrayList<>();
    final List<Wrong> wrong = new ArrayList<>();

    BodyPaste(String text, BodiesOnDay tree) {
        Map<String, Integer> seen = new HashMap<>();
        String[] lines = TextFold.nfc(text).split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                line(i + 1, lines[i], tree, seen);
            }
        }
    }

    private void line(int number, String text, BodiesOnDay tree, Map<String, Integer> seen) {
        String[] cells = text.split(text.indexOf('\t') >= 0 ? "\t" : ";", -1);
        String code = cell(cells, 0);
        String name = cell(cells, 1);
        if (code.isEmpty() || name.isEmpty() || cell(cells, 2).isEmpty()) {
            wrong.add(new Wrong(number, "indicator.bodies.rowShort", new Object[0]));
            return;
        }
        Optional<BodyKind> kind = kind(cell(cells, 2));
        if (kind.isEmpty()) {
            wrong.add(new Wrong(number, "indicator.bodies.rowKind", new Object[] {cell(cells, 2)}));
            return;
        }
        String parent = cell(cells, 3);
        if (!parent.isEmpty()
                && !seen.containsKey(parent)
                && tree.byCode(parent).isEmpty()) {
            wrong.add(new Wrong(number, "indicator.bodies.rowParent", new Object[] {parent}));
            return;
        }
        LocalDate from = cell(cells, 4).isEmpty() ? null : BodyForm.dayOf(cell(cells, 4));
        if (from == null && !cell(cells, 4).isEmpty()) {
            wrong.add(new Wrong(number, "indicator.bodies.rowDay", new Object[] {cell(cells, 4)}));
            return;
        }
        if (seen.putIfAbsent(code, number) != null || tree.byCode(code).isPresent()) {
            wrong.add(new Wrong(number, "indicator.bodies.codeTaken", new Object[] {code}));
            return;
        }
        NewBody body = new NewBody(code, name, null, kind.get(), null, null, from, null);
        try {
            BodyRules.check(body);
        } catch (BodyRefused refused) {
            wrong.add(new Wrong(number, refused.key(), refused.arguments()));
            return;
        }
        bodies.add(new Pasted(number, body, parent.isEmpty() ? null : parent));
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column].strip().replaceAll("\\s+", " ") : "";
    }

    private static Optional<BodyKind> kind(String typed) {
        return Optional.ofNullable(
                switch (TextFold.fold(typed)) {
                    case "enterprise", "doanh nghiep", "dn" -> BodyKind.ENTERPRISE;
                    case "zone", "khu", "kcn", "khu cong nghiep", "khu kinh te" -> BodyKind.ZONE;
                    case "department", "phong", "don vi" -> BodyKind.DEPARTMENT;
                    case "authority", "ban", "ban quan ly" -> BodyKind.AUTHORITY;
                    case "block", "khoi" -> BodyKind.BLOCK;
                    case "ministry", "bo" -> BodyKind.MINISTRY;
                    default -> null;
                });
    }
}
