package vn.haidang.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** Reads the rows of an assignment table. */
final class TableTasks {

    private final Words words;
    private final UnitPhrases units;
    private final Attributes attributes;

    TableTasks(Words words, UnitPhrases units, @Nullable LocalDate base) {
        this.words = words;
        this.units = units;
        this.attributes = new Attributes(words, units, base);
    }

    void read(Outline.Node node, Layout.Assignments table, List<TaskDraft> out) {
        var roles = TableColumns.roles(table.names());
        var content = roles.get(TableColumns.Role.CONTENT);
        // quotas and lengths belong to the work tables of a newsletter, not to tasks
        boolean rows = !roles.containsKey(TableColumns.Role.COUNT)
                && !roles.containsKey(TableColumns.Role.PAGES)
                && !Measures.fill(words, table, roles.get(TableColumns.Role.LEAD))
                && (roles.containsKey(TableColumns.Role.LEAD) || roles.containsKey(TableColumns.Role.DUE));
        if (content == null || !rows) {
            return;
        }
        String section = null;
        SourceText.Cell before = null;
        for (var row : table.rows()) {
            if (isSection(row, roles, content)) {
                section = number(row, roles);
                continue;
            }
            var cell = content < row.size() ? row.get(content) : null;
            if (cell == null || cell.start() == cell.end() || cell.equals(before)) {
                continue;
            }
            before = cell;
            out.add(task(node, row, roles, cell, section));
        }
    }

    /** A row whose cells are one merged cell, or that has nothing but a number and a title in capitals or with a Roman number. */
    private boolean isSection(List<SourceText.Cell> row, Map<TableColumns.Role, Integer> roles, int content) {
        long different =
                row.stream().filter(c -> c.end() > c.start()).distinct().count();
        if (different <= 1) {
            return true;
        }
        var mark = number(row, roles);
        boolean marked =
                mark != null && (Label.isRoman(mark) || mark.length() == 1 && Character.isUpperCase(mark.charAt(0)));
        boolean shouted = row.stream()
                .skip(1)
                .map(c -> words.text.substring(c.start(), c.end()))
                .anyMatch(t -> t.length() > 5 && Letters.isCapitals(t));
        if (different == 2 && mark != null && (marked || shouted)) {
            return true;
        }
        boolean empty = true;
        for (var entry : roles.entrySet()) {
            boolean told = entry.getKey() != TableColumns.Role.NUMBER
                    && entry.getKey() != TableColumns.Role.CONTENT
                    && entry.getKey() != TableColumns.Role.NOTE;
            if (told && entry.getValue() < row.size()) {
                var cell = row.get(entry.getValue());
                empty &= cell.end() == cell.start() || content < row.size() && cell.equals(row.get(content));
            }
        }
        var number = number(row, roles);
        boolean upper = number != null
                && (Label.isRoman(number) || number.length() == 1 && Character.isUpperCase(number.charAt(0)));
        boolean capitals = content < row.size()
                && Letters.isCapitals(words.text.substring(
                        row.get(content).start(), row.get(content).end()));
        return empty && (upper || capitals || number == null || different == 2);
    }

    private @Nullable String number(List<SourceText.Cell> row, Map<TableColumns.Role, Integer> roles) {
        var column = roles.get(TableColumns.Role.NUMBER);
        int at = column == null ? 0 : column;
        if (at >= row.size()) {
            return null;
        }
        var text = words.text.substring(row.get(at).start(), row.get(at).end()).strip();
        if (column == null) {
            var label = Label.at(text);
            return label == null || label.text().isEmpty() ? null : label.text();
        }
        var number = text.replaceFirst("[.)/]+$", "");
        return number.isEmpty() || number.length() > 8 ? null : number;
    }

    private TaskDraft task(
            Outline.Node node,
            List<SourceText.Cell> row,
            Map<TableColumns.Role, Integer> roles,
            SourceText.Cell cell,
            @Nullable String section) {
        var text = words.text.substring(cell.start(), cell.end());
        var label = Label.at(text);
        int start = cell.start() + (label == null || text.indexOf('\n') >= 0 ? 0 : label.length());
        var task = new TaskDraft(node, words.from(start), words.from(cell.end()), 0.93);
        var number = number(row, roles);
        task.number = section != null && number != null ? section + "\u0000" + number : number;
        for (var entry : roles.entrySet()) {
            if (entry.getValue() < row.size()) {
                var value = row.get(entry.getValue());
                value(entry.getKey(), words.from(value.start()), words.from(value.end()), task, value);
            }
        }
        if (task.lead == null) {
            task.doubt(Doubt.UNKNOWN_UNIT, 0.8);
        }
        return task;
    }

    private void value(TableColumns.Role role, int from, int to, TaskDraft task, SourceText.Cell cell) {
        if (from >= to) {
            return;
        }
        switch (role) {
            case LEAD -> lead(from, to, task, cell);
            case CO -> attributes.co(from, to, task);
            case DUE -> attributes.due(from, to, task);
            case PRODUCT ->
                task.deliverable =
                        words.text.substring(cell.start(), cell.end()).replace('\n', ' ');
            case REPORT_TO ->
                task.reportTo = words.text.substring(cell.start(), cell.end()).replace('\n', ' ');
            default -> {}
        }
    }

    private void lead(int from, int to, TaskDraft task, SourceText.Cell cell) {
        attributes.lead(from, to, task);
        if (task.lead == null && cell.end() - cell.start() < 120) {
            var printed = words.text
                    .substring(cell.start(), cell.end())
                    .replace('\n', ' ')
                    .replaceFirst("[;.,\\s]+$", "");
            if (!printed.isBlank() && Character.isLetter(printed.charAt(0))) {
                // whatever stands in the column of who leads is the lead
                task.lead = new UnitMention(from, to, printed, false, false, false, UnitMention.Reach.PART);
            }
        }
    }
}
