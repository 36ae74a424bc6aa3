package vn.haidang.conformity;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Numbers of pages: a PAGE field in the header, not on the first page. */
final class PageNumberChecks {

    /** Text of this many letters surely goes on to a second page; less than half of it surely does not. */
    private static final int LETTERS_OF_A_PAGE = 4200;

    private static final String NONE = "";

    private final Examination examination;

    PageNumberChecks(Examination examination) {
        this.examination = examination;
    }

    Map<String, Consumer<Rule>> checks() {
        return Map.of(
                "page-number-present", this::present,
                "page-number-unsure", this::unsure,
                "page-number-in-header", this::inHeader,
                "page-number-centred", this::centred,
                "page-number-size", this::size,
                "page-number-upright", this::upright,
                "page-number-first-hidden", this::firstHidden,
                "page-number-arabic", this::arabic,
                "page-number-start", this::start,
                "annex-page-number", this::annex);
    }

    private List<Section> sections() {
        return examination.inspection.sections();
    }

    private @Nullable Para numbered(String part) {
        for (Para para : examination.inspection.headers().getOrDefault(part, List.of())) {
            if (isPageField(para.node)) {
                return para;
            }
        }
        return null;
    }

    private static boolean isPageField(Node paragraph) {
        return paragraph.find(node -> node.is("instrText") && asksForPage(node.text())
                        || node.is("fldSimple") && asksForPage(node.attribute("instr")))
                != null;
    }

    private static boolean asksForPage(String instruction) {
        return instruction.strip().matches("(?i)PAGE\\b.*");
    }

    private @Nullable Para header(Section section) {
        return numbered(section.headers().getOrDefault("default", NONE));
    }

    private @Nullable Para footer(Section section) {
        return numbered(section.footers().getOrDefault("default", NONE));
    }

    /** Whether there is a second page: 1 yes, 0 perhaps, -1 no. */
    private int goesOn() {
        if (examination.inspection.pages() > 1) {
            return 1;
        }
        if (examination.inspection.pagesKnown()) {
            return -1;
        }
        int letters = examination.inspection.paragraphs().stream()
                .mapToInt(para -> Math.max(para.text().length(), 30))
                .sum();
        return letters > LETTERS_OF_A_PAGE ? 1 : letters > LETTERS_OF_A_PAGE / 2 ? 0 : -1;
    }

    private boolean anywhere(Section section) {
        return header(section) != null || footer(section) != null;
    }

    private void present(Rule rule) {
        if (goesOn() == 1 && !sections().isEmpty() && !anywhere(sections().getFirst())) {
            missing(rule);
        }
    }

    private void unsure(Rule rule) {
        if (goesOn() == 0 && !sections().isEmpty() && !anywhere(sections().getFirst())) {
            missing(rule);
        }
    }

    private void missing(Rule rule) {
        examination.report(
                rule,
                Say.of("conformity.value.pageNumber"),
                Say.of("conformity.value.none"),
                () -> PageNumberMender.addHeader(examination.inspection));
    }

    private void inHeader(Rule rule) {
        for (Section section : sections()) {
            Para footer = footer(section);
            if (footer != null && header(section) == null) {
                boolean alone = footer.text().strip().matches("[-–\\s\\d]*");
                examination.report(
                        rule,
                        Say.of("conformity.value.inHeader"),
                        Say.of("conformity.value.inFooter"),
                        alone
                                ? () -> {
                                    PageNumberMender.clear(examination.inspection, section, footer);
                                    PageNumberMender.addHeader(examination.inspection);
                                }
                                : null);
                return;
            }
        }
    }

    private List<Para> headers() {
        return sections().stream()
                .map(this::header)
                .filter(java.util.Objects::nonNull)
                .map(Para.class::cast)
                .distinct()
                .toList();
    }

    private void centred(Rule rule) {
        for (Para para : headers()) {
            if (!para.look.place().equals("center")
                    && !isFramedInMiddle(para)
                    && !para.text().startsWith("\t")) {
                examination.report(
                        rule,
                        Say.of("conformity.value.place.center"),
                        Say.of("conformity.value.place." + para.look.place()),
                        () -> change(para, paragraph -> Mender.paragraph(paragraph, "jc", "center")));
            }
        }
    }

    private static boolean isFramedInMiddle(Para para) {
        Node own = para.node.child("pPr");
        Node frame = own == null ? null : own.child("framePr");
        return frame != null && frame.attribute("xAlign").equals("center");
    }

    private void size(Rule rule) {
        for (Para para : headers()) {
            for (Piece piece : para.pieces) {
                double size = piece.letter().points();
                if (!para.text().substring(piece.start(), piece.end()).isBlank()
                        && (size < rule.low() || size > rule.high())) {
                    examination.report(
                            rule,
                            Say.of(
                                    "conformity.value.pointsBetween",
                                    LookChecks.points(rule.low()),
                                    LookChecks.points(rule.high())),
                            Say.of("conformity.value.points", LookChecks.points(size)),
                            () -> change(
                                    para,
                                    paragraph -> eachRun(paragraph, run -> {
                                        Mender.letters(run, "sz", Long.toString(Math.round(rule.low() * 2)));
                                        Mender.letters(run, "szCs", Long.toString(Math.round(rule.low() * 2)));
                                    })));
                    break;
                }
            }
        }
    }

    private void upright(Rule rule) {
        for (Para para : headers()) {
            if (para.pieces.stream().anyMatch(piece -> piece.letter().italic())) {
                examination.report(
                        rule,
                        Say.of("conformity.value.italic.false"),
                        Say.of("conformity.value.italic.true"),
                        () -> change(
                                para,
                                paragraph -> eachRun(paragraph, run -> {
                                    Mender.letters(run, "i", "0");
                                    Mender.letters(run, "iCs", "0");
                                })));
            }
        }
    }

    private static void eachRun(Node paragraph, Consumer<Node> change) {
        paragraph.each(node -> {
            if (node.is("r")) {
                change.accept(node);
            }
        });
    }

    private void change(Para para, Consumer<Node> change) {
        examination.inspection.headers().forEach((part, paragraphs) -> {
            Node root = examination.inspection.file().tree(part);
            if (paragraphs.contains(para) && root != null) {
                change.accept(para.node);
                examination.inspection.file().change(part, root);
            }
        });
    }

    private void firstHidden(Rule rule) {
        if (sections().isEmpty()) {
            return;
        }
        Section section = sections().getFirst();
        boolean shown = section.titlePage()
                ? numbered(section.headers().getOrDefault("first", NONE)) != null
                        || numbered(section.footers().getOrDefault("first", NONE)) != null
                : anywhere(section);
        if (shown) {
            Say wrong = Say.of("conformity.value.firstShown");
            examination.report(
                    rule,
                    Say.of("conformity.value.firstHidden"),
                    wrong,
                    section.titlePage()
                            ? null
                            : () -> {
                                section.node().removeChild("titlePg");
                                Mender.sectionProperty(section.node(), "titlePg");
                            });
        }
    }

    private void arabic(Rule rule) {
        for (Section section : sections()) {
            String format = section.numberFormat();
            if (!format.isEmpty() && !format.equals("decimal") && anywhere(section)) {
                examination.report(
                        rule,
                        Say.of("conformity.value.arabic"),
                        Say.quoted(format),
                        () -> Mender.sectionProperty(section.node(), "pgNumType")
                                .set("fmt", "decimal"));
            }
        }
    }

    private void start(Rule rule) {
        if (!sections().isEmpty()) {
            Section section = sections().getFirst();
            if (!section.numberStart().isEmpty() && !section.numberStart().equals("1")) {
                examination.report(
                        rule,
                        Say.quoted("1"),
                        Say.quoted(section.numberStart()),
                        () -> Mender.sectionProperty(section.node(), "pgNumType")
                                .set("start", "1"));
            }
        }
    }

    /** Each annex begins a section whose pages are numbered from 1. */
    private void annex(Rule rule) {
        if (sections().isEmpty() || !anywhere(sections().getFirst())) {
            return;
        }
        examination.reportEach(
                rule,
                examination.found.annexes,
                segment -> {
                    Section section = examination.inspection.sectionOf(segment.para());
                    boolean own = examination.inspection.paragraphs().stream()
                            .filter(para -> para.index >= section.firstParagraph() && para.index < segment.para().index)
                            .allMatch(Para::isBlank);
                    return own
                                    && section.firstParagraph() > 0
                                    && section.numberStart().equals("1")
                            ? null
                            : Say.of("conformity.value.numbersGoOn");
                },
                Say.of("conformity.value.numbersBegin"),
                null);
    }
}
