package vn.haidang.conformity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Checks a DOCX against the rules of Nghị định 30/2020/NĐ-CP on the form of administrative documents. */
public final class Conformity {

    private Conformity() {}

    /**
     * Checks a document.
     *
     * @param docx the file
     * @param on day whose rules count
     * @throws ConformityRefused where the file is not a DOCX that can be read
     */
    public static Report check(byte[] docx, LocalDate on) {
        return report(examine(DocxPackage.open(docx), on), on);
    }

    static Examination examine(DocxPackage file, LocalDate on) {
        Examination examination = new Examination(Inspector.inspect(file));
        addresses(examination);
        Map<String, Consumer<Rule>> checks = checks(examination);
        for (Rule rule : Rules.on(on)) {
            Consumer<Rule> check = checks.get(rule.check());
            if (check == null) {
                throw new IllegalStateException("no check " + rule.check() + " for " + rule.id());
            }
            check.accept(rule);
        }
        return examination;
    }

    /** Checks by name. */
    static Map<String, Consumer<Rule>> checks(Examination examination) {
        Map<String, Consumer<Rule>> checks = new HashMap<>();
        checks.putAll(new PageChecks(examination).checks());
        checks.putAll(new PageNumberChecks(examination).checks());
        checks.putAll(new LookChecks(examination).checks());
        checks.putAll(new LineChecks(examination).checks());
        checks.putAll(new HeadChecks(examination).checks());
        checks.putAll(new NumberChecks(examination).checks());
        checks.putAll(new DateChecks(examination).checks());
        checks.putAll(new AddresseeChecks(examination).checks());
        checks.putAll(new OutlineChecks(examination).checks());
        checks.putAll(new BodyChecks(examination).checks());
        checks.putAll(new TailChecks(examination).checks());
        checks.putAll(new AnnexChecks(examination).checks());
        return checks;
    }

    /** The agency's address stands in the foot of the first page. */
    private static void addresses(Examination examination) {
        Inspection inspection = examination.inspection;
        if (inspection.sections().isEmpty()) {
            return;
        }
        Section first = inspection.sections().getFirst();
        Set<String> feet = new TreeSet<>(first.footers().values());
        for (String part : feet) {
            for (Para para : inspection.headers().getOrDefault(part, List.of())) {
                Segment whole = new Segment(para, 0, para.text().length(), Segment.Side.WHOLE);
                if (Words.ADDRESS.matcher(whole.folded()).matches()) {
                    examination.found.add(Element.ADDRESS, whole);
                }
            }
        }
    }

    private static Report report(Examination examination, LocalDate on) {
        List<Report.FoundElement> elements = new ArrayList<>();
        List<Report.Line> lines = new ArrayList<>();
        for (Para para : examination.inspection.paragraphs()) {
            List<Element> found = examination.found.of(para).stream().distinct().toList();
            for (Element element : found) {
                examination.found.all(element).stream()
                        .filter(segment -> segment.para() == para)
                        .forEach(segment -> elements.add(
                                new Report.FoundElement(element, segment.shown().strip(), examination.place(segment))));
            }
            lines.add(line(para, found, examination.inspection.pagesKnown()));
        }
        return new Report(
                on,
                examination.faults.stream().map(Examination.Fault::deviation).toList(),
                elements,
                lines,
                Rules.on(on).size());
    }

    private static Report.Line line(Para para, List<Element> elements, boolean pagesKnown) {
        List<Report.Fragment> fragments = new ArrayList<>();
        if (!para.label.isEmpty()) {
            fragments.add(new Report.Fragment(para.label + " ", para.mark.bold(), para.mark.italic(), false));
        }
        for (Piece piece : para.pieces) {
            Letter letter = piece.letter();
            String text = para.text().substring(piece.start(), piece.end());
            fragments.add(new Report.Fragment(
                    letter.capitals() ? text.toUpperCase(java.util.Locale.ROOT) : text,
                    letter.bold(),
                    letter.italic(),
                    letter.underlined()));
        }
        TableCell cell = para.cells.isEmpty() ? null : para.cells.getFirst();
        return new Report.Line(
                para.index,
                elements,
                fragments,
                para.look.place(),
                cell == null ? "" : cell.table() + "." + cell.row(),
                cell == null ? -1 : (int) Math.round(cell.from() * 100),
                cell != null && para.inTable(),
                pagesKnown ? para.page : 0);
    }
}
