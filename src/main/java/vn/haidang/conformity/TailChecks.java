package vn.haidang.conformity;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signature, recipients and the foot of the first page. */
final class TailChecks {

    private static final Pattern DEGREE = Pattern.compile(
            "^(gs|pgs|ts|ths|tskh|cn|bs|bsck|ks|kts|ds|dr|nsnd|nsut|nhà giáo|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|đại tá|thượng tá|trung tá)[.\\s].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern POWER = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\. \\S.*");
    private static final Pattern LOOSE_POWER = Pattern.compile(
            "^(T\\s*/?\\s*M|K\\s*/?\\s*T|T\\s*/?\\s*L|T\\s*/?\\s*UQ|Q)\\s*([./:]|\\s)\\s*(\\S.*)$", Pattern.DOTALL);
    private static final Pattern DEPUTY = Pattern.compile("^pho\\b.*");

    private final Examination examination;
    private final Found found;

    TailChecks(Examination examination) {
        this.examination = examination;
        this.found = examination.found;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.ofEntries(
                Map.entry("signer-power", this::power),
                Map.entry("signer-deputy", this::deputy),
                Map.entry("signer-for-head", this::forHead),
                Map.entry("signer-own-title", this::ownTitle),
                Map.entry("signer-authority", this::authority),
                Map.entry("signer-degree", this::degree),
                Map.entry("signature-picture", this::picture),
                Map.entry("recipients-label", this::label),
                Map.entry("recipients-level", this::level),
                Map.entry("recipient-dash", this::dash),
                Map.entry("recipient-endings", this::endings),
                Map.entry("recipient-file", this::file),
                Map.entry("recipient-as-above", this::asAbove),
                Map.entry("address-line", this::addressLine));
    }

    // ---- the signer

    private @Nullable Segment firstTitle() {
        return found.first(Element.SIGNER_TITLE);
    }

    private void power(Rule rule) {
        for (Segment title : found.all(Element.SIGNER_TITLE)) {
            String text = title.text().strip();
            var loose = LOOSE_POWER.matcher(text.toUpperCase(java.util.Locale.ROOT));
            if (!POWER.matcher(text).matches()
                    && loose.matches()
                    && Words.POWER.matcher(title.folded()).matches()) {
                String right = loose.group(1).replaceAll("[\\s/]", "") + ". " + loose.group(3);
                examination.report(
                        rule, title, Say.quoted(right), Say.quoted(text), () -> examination.rewrite(title, right));
            }
        }
    }

    private static boolean hasPower(Segment title, String power) {
        return title.folded().replaceAll("^([a-z])/([a-z])", "$1$2").matches("^" + power + "\\b.*");
    }

    /** A deputy signs for the head: "KT." and the head's title stand first. */
    private void deputy(Rule rule) {
        Segment title = firstTitle();
        if (title != null && DEPUTY.matcher(title.folded()).matches()) {
            examination.report(
                    rule, title, Say.quoted("KT. …"), Say.quoted(title.text().strip()), null);
        }
    }

    private void forHead(Rule rule) {
        Segment title = firstTitle();
        if (title != null
                && (hasPower(title, "kt") || hasPower(title, "tl") || hasPower(title, "tuq"))
                && title.folded().matches("^\\S+\\s*pho\\b.*")) {
            examination.report(
                    rule,
                    title,
                    Say.of("conformity.value.headsTitle"),
                    Say.quoted(title.text().strip()),
                    null);
        }
    }

    /** Below the title of whom he signs for, the signer's own. */
    private void ownTitle(Rule rule) {
        List<Segment> titles = found.all(Element.SIGNER_TITLE);
        Segment first = firstTitle();
        if (first != null
                && titles.size() == 1
                && (hasPower(first, "kt") || hasPower(first, "tl") || hasPower(first, "tuq"))) {
            examination.report(rule, first, Say.of("conformity.value.ownTitle"), Say.of("conformity.value.none"), null);
        }
    }

    private void authority(Rule rule) {
        Segment title = firstTitle();
        if (title != null && hasPower(title, "tuq")) {
            examination.report(
                    rule,
                    title,
                    Say.of("conformity.value.authorisation"),
                    Say.quoted(title.text().strip()),
                    null);
        }
    }

    private void degree(Rule rule) {
        examination.reportEach(
                rule,
                found.all(Element.SIGNER_NAME),
                segment -> DEGREE.matcher(segment.text().strip()).matches()
                        ? Say.quoted(segment.text().strip())
                        : null,
                Say.of("conformity.value.bareName"),
                null);
    }

    /** Pictures of signature and seal are PNG, which can be transparent. */
    private void picture(Rule rule) {
        Segment title = firstTitle();
        if (title == null) {
            return;
        }
        for (Para para : examination.inspection.paragraphs()) {
            if (para.index < title.para().index || para.index >= found.annexStart) {
                continue;
            }
            for (Shape shape : para.shapes) {
                String part = shape.relation().isEmpty()
                        ? null
                        : examination.inspection.file().relatedById(shape.relation());
                if (part != null && !part.toLowerCase(java.util.Locale.ROOT).endsWith(".png")) {
                    examination.report(
                            rule,
                            new Segment(para, 0, para.text().length(), Segment.Side.WHOLE),
                            Say.quoted(".png"),
                            Say.quoted(part.substring(part.lastIndexOf('/') + 1)),
                            null);
                }
            }
        }
    }

    // ---- the recipients

    private void label(Rule rule) {
        Segment label = found.first(Element.RECIPIENTS);
        if (label != null && !label.text().strip().equals("Nơi nhận:")) {
            boolean own = label.folded().matches("noi nhan\\s*[:.;]?");
            examination.report(
                    rule,
                    label,
                    Say.quoted("Nơi nhận:"),
                    Say.quoted(label.text().strip()),
                    own ? () -> examination.rewrite(label, "Nơi nhận:") : null);
        }
    }

    /** The label stands level with the signer's title: in one row, or on one line. */
    private void level(Rule rule) {
        Segment label = found.first(Element.RECIPIENTS);
        Segment title = firstTitle();
        // in minutes the recipients stand below both signers, sample 1.9
        if (label == null
                || title == null
                || label.para() == title.para()
                || found.kind().equals("bien ban")) {
            return;
        }
        TableCell one = label.para().column();
        TableCell other = title.para().column();
        boolean beside = one != null && other != null && one.table() == other.table() && one.row() == other.row();
        if (!beside && !label.para().inBox && !title.para().inBox) {
            examination.report(
                    rule, label, Say.of("conformity.value.levelWithTitle"), Say.of("conformity.value.elsewhere"), null);
        }
    }

    private List<Segment> recipients() {
        return found.all(Element.RECIPIENT);
    }

    private static boolean goesOn(Segment segment) {
        String text = segment.bare();
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    private void dash(Rule rule) {
        examination.reportEach(
                rule,
                recipients(),
                segment -> segment.bare().matches("(?s)^[-\\u2011\\u2013+•].*") || goesOn(segment)
                        ? null
                        : Say.quoted(segment.text().strip()),
                Say.of("conformity.value.dashed"),
                segment -> examination.rewrite(segment, "- " + segment.text().strip()));
    }

    private void endings(Rule rule) {
        List<Segment> recipients = recipients();
        for (int i = 0; i < recipients.size(); i++) {
            boolean last = i == recipients.size() - 1;
            if (!last && goesOn(recipients.get(i + 1))) {
                continue;
            }
            Segment segment = recipients.get(i);
            String wanted = last ? "." : ";";
            String text = segment.text().stripTrailing();
            if (!text.endsWith(wanted)) {
                examination.report(
                        rule,
                        segment,
                        Say.of("conformity.value.endsWith", wanted),
                        Say.quoted(text.strip()),
                        () -> examination.rewrite(segment, text.replaceAll("[;.,:/\\s]+$", "") + wanted));
            }
        }
    }

    private void file(Rule rule) {
        if (recipients().isEmpty()) {
            return;
        }
        Segment last = recipients().getLast();
        String text = last.bare();
        if (!text.matches("(?s)^[-\\u2011\\u2013+•]?\\s*Lưu\\s?:\\s*VT\\b.*")) {
            examination.report(rule, last, Say.quoted("- Lưu: VT, …"), Say.quoted(text), null);
        }
    }

    private void asAbove(Rule rule) {
        if (recipients().isEmpty()) {
            return;
        }
        boolean asAbove = recipients().getFirst().folded().matches("^[-+•]?\\s*nhu tren\\b.*");
        boolean addressed = found.has(Element.ADDRESSEE);
        if (addressed && !asAbove) {
            examination.report(
                    rule,
                    recipients().getFirst(),
                    Say.quoted("- Như trên;"),
                    Say.quoted(recipients().getFirst().text().strip()),
                    null);
        } else if (!addressed && asAbove) {
            examination.report(
                    rule, recipients().getFirst(), Say.of("conformity.value.noAsAbove"), Say.quoted("Như trên"), null);
        }
    }

    private void addressLine(Rule rule) {
        Segment address = found.first(Element.ADDRESS);
        if (address == null) {
            return;
        }
        boolean over = address.para().look.over() || address.para().hasLine();
        List<Para> around = examination.inspection.headers().values().stream()
                .filter(paragraphs -> paragraphs.contains(address.para()))
                .findFirst()
                .orElse(List.of());
        for (Para para : around) {
            over |= para.index < address.para().index
                    && (para.look.ruled()
                            || para.hasLine()
                            || Words.RULE.matcher(Words.folded(para.text())).matches());
        }
        if (!over) {
            examination.report(rule, Say.of("conformity.value.line"), Say.of("conformity.value.none"), null);
        }
    }
}
