package vn.haidang.report;

import vn.haidang.indicator.Period;

/** A formula to be evaluated at a spot. Years that a formula names by a word are those seen from the spot. */
record Asked(String expression, Spot spot) {

    Asked {
        expression = seenFrom(expression, spot.period());
    }

    static String seenFrom(String expression, Period period) {
        return expression
                .replace(ReportWords.say("key.thisYear"), String.valueOf(period.year()))
                .replace(ReportWords.say("key.lastYear"), String.valueOf(period.year() - 1));
    }
}
