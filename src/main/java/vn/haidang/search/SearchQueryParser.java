package vn.haidang.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;
import vn.haidang.text.Letters;

/** Understands what somebody typed: words, "phrases", -left out, and fields as {@code loại:TB}. Never fails: what makes no sense is named. */
final class SearchQueryParser {

    private static final int LONGEST = 500;
    private static final int MOST_TERMS = 24;

    private static final Pattern PART = Pattern.compile(
            "(?<minus>-)?(?:(?<field>loai|so|ky hieu|co quan|nam|tu ngay|tu|den ngay|den|don vi|trong):\\s*)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("van ban", "DOCUMENT"),
            Map.entry("document", "DOCUMENT"),
            Map.entry("van ban den", "ARRIVAL"),
            Map.entry("arrival", "ARRIVAL"),
            Map.entry("van ban di", "OUTGOING"),
            Map.entry("outgoing", "OUTGOING"),
            Map.entry("nhiem vu", "TASK"),
            Map.entry("task", "TASK"),
            Map.entry("nguoi", "PERSON"),
            Map.entry("can bo", "PERSON"),
            Map.entry("person", "PERSON"));

    private final List<SearchQuery.Term> terms = new ArrayList<>();
    private final List<String> facets = new ArrayList<>();
    private final List<List<String>> units = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private @Nullable Integer year;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private SearchQueryParser() {}

    /** @param typing whether the last word may still grow */
    static SearchQuery parse(String typed, boolean typing) {
        String text = TextFold.nfc(typed).strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new SearchQueryParser().read(text, typing);
    }

    private SearchQuery read(String text, boolean typing) {
        Matcher part = PART.matcher(Letters.folded(text));
        while (part.find() && terms.size() < MOST_TERMS) {
            boolean phrase = part.group("phrase") != null;
            String value = phrase ? part.group("phrase") : part.group("word");
            String shown = text.substring(part.start(), part.end());
            if (part.group("field") != null) {
                field(part.group("field"), value, shown);
            } else {
                words(value, phrase, part.group("minus") != null, typing && part.end() == text.length());
            }
        }
        return new SearchQuery(text, terms, facets, units, kinds, year, from, to, notUnderstood);
    }

    private void words(String value, boolean phrase, boolean left, boolean grows) {
        List<String> words = Syllables.words(value);
        if (words.isEmpty()) {
            return;
        }
        if (left) {
            terms.add(new SearchQuery.Not(words));
        } else if (words.size() == 1) {
            terms.add(new SearchQuery.Word(words.getFirst(), grows && !phrase));
        } else {
            List<PaperNumber> numbers = PaperNumber.in(value, Syllables.of(value));
            boolean number = numbers.size() == 1 && numbers.getFirst().words().size() == words.size();
            terms.add(number ? new SearchQuery.Number(numbers.getFirst().words()) : new SearchQuery.Phrase(words));
        }
    }

    private void field(String name, String value, String shown) {
        Filter filter = Filter.of(name.replace(" ngay", ""));
        List<String> words = Syllables.words(value);
        if (filter == null || words.isEmpty()) {
            notUnderstood.add(shown);
            return;
        }
        switch (filter) {
            case YEAR -> year(words, shown);
            case FROM -> from = day(value, shown, from);
            case TO -> to = day(value, shown, to);
            case UNIT, ISSUER -> units.add(words);
            case IN -> kind(String.join(" ", words), shown);
            case KIND, NUMBER, SYMBOL -> facets.add(facet(filter, value));
        }
    }

    /** How a value stands among the facets of an entry. */
    static String facet(Filter filter, String value) {
        String words = String.join(" ", Syllables.words(value));
        // "5" and "05" are one number
        String plain = filter == Filter.NUMBER ? words.replaceFirst("^0+(?=.)", "") : words;
        return filter.word() + ":" + plain;
    }

    private void year(List<String> words, String shown) {
        if (words.size() == 1 && words.getFirst().matches("\\d{4}")) {
            year = Integer.valueOf(words.getFirst());
        } else {
            notUnderstood.add(shown);
        }
    }

    private void kind(String words, String shown) {
        String kind = KINDS.get(words);
        if (kind == null) {
            notUnderstood.add(shown);
        } else {
            kinds.add(kind);
        }
    }

    private @Nullable LocalDate day(String value, String shown, @Nullable LocalDate before) {
        Matcher day = DAY.matcher(value);
        Matcher iso = ISO_DAY.matcher(value);
        try {
            if (day.matches()) {
                return LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
            }
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        notUnderstood.add(shown);
        return before;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
