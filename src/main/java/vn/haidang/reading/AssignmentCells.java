package vn.haidang.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Reads the cells of an assignment table: "10 tin", "0,5", "½ trang", "trước 20/3". What can be read in two ways is not read. */
final class AssignmentCells {

    /** A number of items and what they are. */
    record Count(int number, @Nullable String unit) {}

    /** A heading in capitals at the beginning of a cell, and where the work begins after it. */
    record Swallowed(String title, int titleEnd, int workStart) {}

    private static final Pattern COUNT = Pattern.compile("0*(\\d{1,3})\\s*([\\p{L}][\\p{L}/ ]{0,15})?");
    private static final Pattern PAGES = Pattern.compile(
            "(\\d{1,3}(?:[.,]\\d{1,2})?|\\d\\s*/\\s*[2-9]|[½¼¾]|nửa)\\s*(?:trang)?(?:\\s*\\(?A4\\)?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOCK =
            Pattern.compile("^(?:từ\\s*)?\\d{1,2}\\s*(?:[hg:]|giờ)\\s*\\d{0,2}.*", Pattern.DOTALL);

    private final Words words;
    private final @Nullable LocalDate base;

    AssignmentCells(Words words, @Nullable LocalDate base) {
        this.words = words;
        this.base = base;
    }

    String text(SourceText.Cell cell) {
        return words.text.substring(cell.start(), cell.end()).replace('\n', ' ');
    }

    /** The cell's words, or null where there is none but a dash. */
    @Nullable
    String filled(SourceText.@Nullable Cell cell) {
        if (cell == null || cell.start() == cell.end()) {
            return null;
        }
        var text = text(cell).replaceFirst("[;.,\\s]+$", "");
        return text.matches("[-–—_./\\s]*") ? null : text;
    }

    static @Nullable Span span(SourceText.@Nullable Cell cell) {
        return cell == null || cell.start() == cell.end() ? null : new Span(cell.start(), cell.end());
    }

    /** "10 tin", "01 bài", or a bare number under a heading that says of what. Several kinds are added: "02 tin, 01 bài". */
    @Nullable
    Count count(SourceText.@Nullable Cell cell, @Nullable String heading) {
        var text = filled(cell);
        if (text == null) {
            return null;
        }
        int total = 0;
        var units = new ArrayList<String>();
        for (var part : text.split("\\s*[,;+]\\s*|\\s+và\\s+")) {
            var match = COUNT.matcher(part.strip());
            if (!match.matches()) {
                return null;
            }
            total += Integer.parseInt(match.group(1));
            var unit = match.group(2) == null ? heading : match.group(2).strip();
            if (unit != null && !units.contains(unit)) {
                units.add(unit);
            }
        }
        return new Count(total, units.isEmpty() ? null : String.join(", ", units));
    }

    /** What a column counts: "tin" of "Số lượng tin". */
    static @Nullable String counted(String heading) {
        var plain = Letters.plain(heading).replaceAll("[(),.:\\n]", " ");
        var unit = plain.replaceFirst("^\\s*(?:số lượng|định mức|số)\\s*", "").strip();
        return unit.isEmpty() || unit.equals(plain.strip()) || unit.length() > 15 ? null : unit;
    }

    /** A length in pages; null for a range or for a length in words. */
    @Nullable
    Double pages(SourceText.@Nullable Cell cell) {
        var text = filled(cell);
        var match = text == null ? null : PAGES.matcher(text);
        if (match == null || !match.matches()) {
            return null;
        }
        var number = Letters.plain(match.group(1)).replaceAll("\\s", "");
        return switch (number) {
            case "½", "nửa" -> 0.5;
            case "¼" -> 0.25;
            case "¾" -> 0.75;
            default -> {
                int slash = number.indexOf('/');
                yield slash < 0
                        ? Double.valueOf(number.replace(',', '.'))
                        : (Double) (Double.parseDouble(number.substring(0, slash))
                                / Double.parseDouble(number.substring(slash + 1)));
            }
        };
    }

    /** The one day that limits; null where a cell has none or several. */
    @Nullable
    LocalDate due(SourceText.@Nullable Cell cell) {
        if (cell == null || cell.start() == cell.end()) {
            return null;
        }
        var days = DeadlineGrammar.cell(words, words.from(cell.start()), words.from(cell.end()), base).stream()
                .filter(d -> d.type() != DeadlineType.RECURRING)
                .map(DeadlineReading::date)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return days.size() == 1 ? days.getFirst() : null;
    }

    /** Whether a column holds hours of a day, as that of a programme does. */
    boolean isClock(List<List<SourceText.Cell>> rows, @Nullable Integer column) {
        int filled = 0;
        int hours = 0;
        for (var row : rows) {
            var text = column == null || column >= row.size() ? null : filled(row.get(column));
            if (text != null) {
                filled++;
                hours += CLOCK.matcher(Letters.plain(text)).matches() ? 1 : 0;
            }
        }
        return hours * 2 > filled;
    }

    /**
     * A heading that stands in the cell of its first row, "TÌNH HÌNH KINH TẾ - Báo cáo tình hình …": at least three words in
     * capitals, most of them Vietnamese syllables and not abbreviations, then a dash, a colon, a new line or a large letter.
     */
    @Nullable
    Swallowed swallowed(SourceText.Cell cell) {
        var text = words.text.substring(cell.start(), cell.end());
        int at = 0;
        int end = 0;
        int syllables = 0;
        int count = 0;
        while (at < text.length()) {
            int space = at;
            while (space < text.length() && !Character.isWhitespace(text.charAt(space))) {
                space++;
            }
            var word = text.substring(at, space);
            if (word.chars().anyMatch(Character::isLowerCase)) {
                break;
            }
            if (word.chars().anyMatch(Character::isLetterOrDigit)) {
                count++;
                syllables += isSyllable(word) ? 1 : 0;
                end = space;
            }
            boolean feed = space < text.length() && text.charAt(space) == '\n';
            at = space + 1;
            if (feed && count >= 3) {
                break;
            }
        }
        if (count < 3 || syllables < 3 || syllables * 2 < count || at >= text.length()) {
            return null;
        }
        var between = text.substring(end, at);
        boolean parted = between.indexOf('-') >= 0
                || between.indexOf('–') >= 0
                || between.indexOf('\n') >= 0
                || text.charAt(end - 1) == ':'
                || text.charAt(end - 1) == '.';
        boolean large = Character.isUpperCase(text.charAt(at))
                || Character.isDigit(text.charAt(at))
                || "-–+".indexOf(text.charAt(at)) >= 0;
        if (!parted && !large) {
            return null;
        }
        int dash = between.lastIndexOf('-');
        int work = dash < 0 ? at : end + dash;
        return new Swallowed(
                text.substring(0, end).replaceFirst("[\\s:.–-]+$", ""), cell.start() + end, cell.start() + work);
    }

    private static boolean isSyllable(String word) {
        var plain = Letters.folded(word);
        boolean vowel = plain.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
        boolean marked = word.chars().anyMatch(c -> c > 0xBF);
        return vowel
                && (marked
                        || plain.length() > 1
                                && plain.length() < 7
                                && plain.matches("[b-df-hj-np-tv-xz]{0,3}[aeiouy]{1,3}[cghmnpt]{0,2}"));
    }
}
