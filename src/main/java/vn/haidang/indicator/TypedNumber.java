package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * Numbers as people type and paste them, in Vietnamese and English writing, with how sure they are and in whatever scale. What can be read in two
 * ways is settled by the indicator and by the value before; otherwise it is asked, never guessed.
 */
public final class TypedNumber {

    private static final Pattern QUALIFIED = Pattern.compile(
            "(?<about>~|≈|khoang|xap xi|uoc|chung|about|approx\\.?)|(?<more>>=?|≥|tren|hon|more than|over|above)"
                    + "|(?<less><=?|≤|duoi|gan|chua den|less than|under|below)");
    private static final Pattern NUMBER = Pattern.compile("(-?)\\s*(\\d[\\d.,'’ ]*\\d|\\d)\\s*(.*)");
    private static final Pattern PRODUCT = Pattern.compile("(\\d{1,6})\\s*[x×*]\\s*(\\d{1,9})(?=\\D|$)\\s*(.*)");
    private static final Pattern NOTHING = Pattern.compile("[-–—…]|\\.{2,3}|");
    /** Nothing but a number: the common case, which needs no look at words. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d[\\d.,]*");

    private static final Pattern BLANKS = Pattern.compile("[\\u00a0\\u2000-\\u200b\\u202f\\s]+");
    private static final Pattern BRACKETED = Pattern.compile("\\(\\s*[\\d.,' ]+\\s*\\)");
    private static final int LONGEST = 60;

    private TypedNumber() {}

    /**
     * What was typed, understood or not.
     *
     * @param value in the indicator's unit; null: nothing was typed, or there is a problem
     * @param printed as it was typed, null where nothing was
     * @param problem message key of what to do, with {@link #arguments}; null: understood
     * @param candidates what it may mean, where there are several
     * @param arguments of the message: what was typed, then what it needs
     */
    public record Reading(
            @Nullable BigDecimal value,
            @Nullable Qualifier qualifier,
            @Nullable String printed,
            @Nullable String problem,
            List<BigDecimal> candidates,
            List<String> arguments) {

        public boolean isEmpty() {
            return value == null && problem == null;
        }
    }

    /** @param neighbour the value of the period before, or any the new one is likely to be near; null: there is none */
    public static Reading read(String typed, Indicator indicator, @Nullable BigDecimal neighbour) {
        String printed = PLAIN.matcher(typed).matches()
                ? typed
                : BLANKS.matcher(TextFold.nfc(typed)).replaceAll(" ").strip();
        if (NOTHING.matcher(printed).matches()) {
            return new Reading(null, null, null, null, List.of(), List.of());
        }
        if (printed.length() > LONGEST) {
            return problem(printed.substring(0, LONGEST), "indicator.typed.unreadable");
        }
        if (PLAIN.matcher(printed).matches()) {
            return read(printed, printed, null, indicator, neighbour);
        }
        String rest = plain(printed);
        Qualifier qualifier = null;
        Matcher how = QUALIFIED.matcher(rest);
        while (how.lookingAt()) {
            qualifier = FormulaArithmetic.together(qualifier, qualifier(how));
            rest = rest.substring(how.end()).strip();
            how = QUALIFIED.matcher(rest);
        }
        if (rest.endsWith("+")) {
            qualifier = Qualifier.MORE;
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        return read(printed, rest, qualifier, indicator, neighbour);
    }

    /** In lower case, without accents; a number in brackets is a negative one, as in accounts. */
    private static String plain(String printed) {
        String folded = TextFold.fold(printed).replace('−', '-').replace('–', '-');
        return BRACKETED.matcher(folded).matches()
                ? "-" + folded.substring(1, folded.length() - 1).strip()
                : folded;
    }

    private static Qualifier qualifier(Matcher how) {
        if (how.group("about") != null) {
            return Qualifier.ABOUT;
        }
        return how.group("more") != null ? Qualifier.MORE : Qualifier.LESS;
    }

    private static Reading read(
            String printed,
            String rest,
            @Nullable Qualifier qualifier,
            Indicator indicator,
            @Nullable BigDecimal neighbour) {
        Matcher product = PRODUCT.matcher(rest);
        Matcher number = NUMBER.matcher(rest);
        TypedReadings readings;
        String unit;
        if (product.matches()) {
            readings = TypedReadings.sure(new BigDecimal(product.group(1)).multiply(new BigDecimal(product.group(2))));
            unit = product.group(3);
        } else if (number.matches()) {
            readings = TypedReadings.of(number.group(2), !number.group(1).isEmpty());
            unit = number.group(3);
        } else {
            return problem(printed, "indicator.typed.unreadable");
        }
        if (readings.isNone()) {
            return problem(printed, "indicator.typed.unreadable");
        }
        BigDecimal scale = TypedUnit.scale(unit.strip(), indicator.measure());
        if (scale == null) {
            return new Reading(
                    null,
                    null,
                    printed,
                    "indicator.typed.unit",
                    List.of(),
                    List.of(printed, indicator.measure().name()));
        }
        TypedReadings scaled = readings.times(scale);
        BigDecimal value = scaled.settled(indicator, neighbour);
        return value != null
                ? new Reading(value, qualifier, printed, null, List.of(), List.of())
                : ambiguous(printed, scaled);
    }

    private static Reading problem(String printed, String key) {
        return new Reading(null, null, printed, key, List.of(), List.of(printed));
    }

    private static Reading ambiguous(String printed, TypedReadings readings) {
        List<BigDecimal> both = readings.all();
        return new Reading(
                null,
                null,
                printed,
                "indicator.typed.ambiguous",
                both,
                List.of(
                        printed,
                        FigureText.grouped(both.getFirst(), false),
                        FigureText.grouped(both.getLast(), false)));
    }
}
