package vn.haidang.conformity;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Kính gửi": to whom, on which lines, with which marks. */
final class AddresseeChecks {

    private final Examination examination;
    private final Found found;

    AddresseeChecks(Examination examination) {
        this.examination = examination;
        this.found = examination.found;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.of(
                "addressee-colon", this::addresseeColon,
                "addressee-one-line", this::addresseeOneLine,
                "addressee-list", this::addresseeList,
                "addressee-only-where", this::addresseeOnlyWhere);
    }

    private List<Segment> addressees() {
        return found.all(Element.ADDRESSEE);
    }

    private void addresseeColon(Rule rule) {
        Segment first = found.first(Element.ADDRESSEE);
        if (first != null && !first.text().strip().matches("(?s)Kính gửi\\s?:.*")) {
            Matcher wrong =
                    Pattern.compile("(?s)^\\s*((?i:kính gửi)\\s*[;.,]?).*").matcher(first.text());
            Runnable mend = wrong.matches()
                    ? () -> examination.rewrite(
                            new Segment(
                                    first.para(),
                                    first.start() + wrong.start(1),
                                    first.start() + wrong.end(1),
                                    first.side()),
                            "Kính gửi:")
                    : null;
            examination.report(
                    rule,
                    first,
                    Say.quoted("Kính gửi:"),
                    Say.quoted(OutlineChecks.excerpt(first.text().strip())),
                    mend);
        }
    }

    private static boolean isBare(Segment first) {
        return first.folded().matches("kinh gui\\s*[:;.,]?");
    }

    private List<Segment> names() {
        List<Segment> all = addressees();
        return all.isEmpty() ? List.of() : isBare(all.getFirst()) ? all.subList(1, all.size()) : all;
    }

    private void addresseeOneLine(Rule rule) {
        List<Segment> all = addressees();
        if (all.size() == 2
                && isBare(all.getFirst())
                && all.getFirst().para() != all.get(1).para()
                && all.get(1).para().column() == null) {
            examination.report(
                    rule, all.get(1), Say.of("conformity.value.oneLine"), Say.of("conformity.value.twoLines"), null);
        }
    }

    /** Several: each on its line with a dash, ";" after each and "." after the last. */
    private void addresseeList(Rule rule) {
        List<Segment> names = names();
        if (names.size() < 2) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            Segment name = names.get(i);
            String text = name.bare();
            boolean dashed = text.matches("(?s)^[-\\u2013\\u2011•+].*") || text.startsWith("Kính gửi");
            boolean last = i == names.size() - 1;
            // a name may go on over two lines
            boolean goesOn =
                    !last && Character.isLowerCase(names.get(i + 1).bare().charAt(0));
            boolean continued = i > 0 && Character.isLowerCase(text.charAt(0));
            if (!dashed && !continued) {
                examination.report(
                        rule, name, Say.of("conformity.value.dashed"), Say.quoted(OutlineChecks.excerpt(text)), null);
            } else if (!goesOn) {
                examination.checkEnding(rule, name, last ? "." : ";");
            }
        }
    }

    private void addresseeOnlyWhere(Rule rule) {
        Segment first = found.first(Element.ADDRESSEE);
        String kind = found.kind();
        boolean allowed = kind.isEmpty() || kind.equals("to trinh") || kind.equals("bao cao") || !Words.isKind(kind);
        if (first != null && !allowed) {
            examination.report(
                    rule,
                    first,
                    Say.of("conformity.value.noAddressee"),
                    Say.quoted(OutlineChecks.excerpt(first.text().strip())),
                    null);
        }
    }
}
