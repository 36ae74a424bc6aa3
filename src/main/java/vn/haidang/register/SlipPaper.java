package vn.haidang.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Messages;
import vn.haidang.register.RegisterCanvas.Align;
import vn.haidang.register.RegisterCanvas.Face;

/** The processing slip (phiếu giải quyết văn bản đến, Nghị định 30/2020, appendix IV part VII) as PDF and as a word-processing file. */
@Component
class SlipPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final double LEFT = 30;
    private static final double RIGHT = 195;
    private static final double SPLIT = 97;
    private static final int TWIPS_PER_MM = 57;

    private final OutgoingLetterhead letterhead;
    private final OpinionStore opinions;
    private final Messages messages;
    private final Clock clock;

    SlipPaper(OutgoingLetterhead letterhead, OpinionStore opinions, Messages messages, Clock clock) {
        this.letterhead = letterhead;
        this.opinions = opinions;
        this.messages = messages;
        this.clock = clock;
    }

    /** One paragraph of the slip. */
    private record Line(String text, Face face) {}

    byte[] pdf(Arrival arrival) {
        OutgoingLetterhead.Elements head = letterhead.on(LocalDate.now(clock));
        try (RegisterCanvas canvas = new RegisterCanvas()) {
            canvas.portrait();
            double y = head(canvas, head);
            y = centred(canvas, say("register.slip.title"), Face.BOLD, 14, y + 8);
            y = centred(canvas, about(arrival), Face.BOLD, 14, y + 1);
            canvas.rule(92, y + 1, 133, y + 1, 0.75);
            y += 6;
            for (Line line : lines(arrival)) {
                boolean heading = line.face() == Face.BOLD;
                double step = heading ? 2.5 : 1.5;
                y += heading ? 3 : 0;
                for (String text : canvas.lines(line.text(), RIGHT - LEFT, line.face(), 14)) {
                    if (y > 297 - 28) {
                        canvas.portrait();
                        y = 20;
                    }
                    canvas.text(text, LEFT, RIGHT, y, line.face(), 14, Align.LEFT);
                    y += RegisterCanvas.line(14);
                }
                y += step;
            }
            return canvas.bytes();
        }
    }

    private double head(RegisterCanvas canvas, OutgoingLetterhead.Elements head) {
        double y = 20;
        for (String line : canvas.lines(RegisterCanvas.upper(head.issuer()), SPLIT - LEFT - 2, Face.BOLD, 12)) {
            canvas.text(line, LEFT, SPLIT, y, Face.BOLD, 12, Align.CENTRE);
            y += RegisterCanvas.line(12);
        }
        canvas.rule(52, y + 1, 75, y + 1, 0.75);
        canvas.text(say("register.slip.nation"), SPLIT, RIGHT, 20, Face.BOLD, 12, Align.CENTRE);
        canvas.text(say("register.slip.motto"), SPLIT, RIGHT, 25, Face.BOLD, 13, Align.CENTRE);
        canvas.rule(117, 31.5, 175, 31.5, 0.75);
        canvas.text(placeAndDay(head), SPLIT, RIGHT, 34, Face.ITALIC, 13, Align.CENTRE);
        return Math.max(y, 40);
    }

    private static double centred(RegisterCanvas canvas, String text, Face face, double points, double top) {
        double y = top;
        for (String line : canvas.lines(text, RIGHT - LEFT, face, points)) {
            canvas.text(line, LEFT, RIGHT, y, face, points, Align.CENTRE);
            y += RegisterCanvas.line(points);
        }
        return y;
    }

    byte[] docx(Arrival arrival) {
        OutgoingLetterhead.Elements head = letterhead.on(LocalDate.now(clock));
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            page(document);
            XWPFTable table = document.createTable(1, 2);
            table.removeBorders();
            table.setWidth(165 * TWIPS_PER_MM);
            XWPFTableCell left = table.getRow(0).getCell(0);
            XWPFTableCell right = table.getRow(0).getCell(1);
            left.setWidth(String.valueOf(67 * TWIPS_PER_MM));
            right.setWidth(String.valueOf(98 * TWIPS_PER_MM));
            run(left.getParagraphs().getFirst(), RegisterCanvas.upper(head.issuer()), Face.BOLD, 12);
            run(right.getParagraphs().getFirst(), say("register.slip.nation"), Face.BOLD, 12);
            run(right.addParagraph(), say("register.slip.motto"), Face.BOLD, 13);
            run(right.addParagraph(), placeAndDay(head), Face.ITALIC, 13);
            table.getRow(0)
                    .getTableCells()
                    .forEach(cell -> cell.getParagraphs()
                            .forEach(paragraph -> paragraph.setAlignment(ParagraphAlignment.CENTER)));
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setSpacingBefore(240);
            run(title, say("register.slip.title"), Face.BOLD, 14);
            XWPFParagraph about = document.createParagraph();
            about.setAlignment(ParagraphAlignment.CENTER);
            about.setSpacingAfter(240);
            run(about, about(arrival), Face.BOLD, 14);
            for (Line line : lines(arrival)) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                paragraph.setSpacingBefore(120);
                run(paragraph, line.text(), line.face(), 14);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(20 * TWIPS_PER_MM));
        margins.setBottom(BigInteger.valueOf(20 * TWIPS_PER_MM));
        margins.setLeft(BigInteger.valueOf(30 * TWIPS_PER_MM));
        margins.setRight(BigInteger.valueOf(15 * TWIPS_PER_MM));
    }

    private static void run(XWPFParagraph paragraph, String text, Face face, int points) {
        String[] lines = vn.haidang.platform.TextFold.nfc(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFRun run = paragraph.createRun();
            run.setFontFamily("Times New Roman");
            run.setFontSize(points);
            run.setBold(face == Face.BOLD);
            run.setItalic(face == Face.ITALIC);
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    /** Kind, number, day, issuer and subject of the document, as the form wants them below its title. */
    private String about(Arrival arrival) {
        return say(
                "register.slip.about",
                arrival.head().label(messages),
                arrival.sender().name(),
                arrival.head().subject(),
                String.valueOf(arrival.number()),
                DAY.format(LocalDate.ofInstant(arrival.arrivedAt(), ArrivalForm.VIETNAM)));
    }

    private List<Line> lines(Arrival arrival) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(say("register.slip.leader"), Face.BOLD));
        List<Opinion> said = opinions.of(arrival.id());
        for (Opinion opinion : said) {
            plain(lines, opinion.words());
            plain(lines, say("register.slip.lead", or(opinion.leadUnit())));
            plain(
                    lines,
                    say(
                            "register.slip.help",
                            opinion.coUnits().isEmpty() ? dots() : String.join("; ", opinion.coUnits())));
            plain(lines, say("register.slip.due", opinion.dueOn() == null ? dots() : DAY.format(opinion.dueOn())));
            plain(lines, say("register.slip.said", opinion.leader(), day(opinion.givenAt())));
        }
        if (said.isEmpty()) {
            plain(lines, say("register.slip.lead", dots()));
            plain(lines, say("register.slip.help", dots()));
            plain(lines, say("register.slip.due", dots()));
            plain(lines, say("register.slip.day", dots()));
        }
        lines.add(new Line(say("register.slip.head"), Face.BOLD));
        List<Opinion.Assignment> given = opinions.assignments(arrival.id());
        for (Opinion.Assignment one : given) {
            plain(
                    lines,
                    say("register.slip.person", one.person(), one.unit())
                            + (one.words() == null ? "" : ". " + one.words()));
            plain(lines, say("register.slip.due", one.dueOn() == null ? dots() : DAY.format(one.dueOn())));
            plain(lines, say("register.slip.said", one.by(), day(one.at())));
        }
        if (given.isEmpty()) {
            plain(lines, say("register.slip.nobody", dots()));
            plain(lines, say("register.slip.day", dots()));
        }
        lines.add(new Line(say("register.slip.proposal"), Face.BOLD));
        List<Opinion.Proposal> proposals = opinions.proposals(arrival.id());
        for (Opinion.Proposal one : proposals) {
            plain(lines, "- " + one.words());
            plain(lines, say("register.slip.said", one.person(), day(one.at())));
        }
        if (proposals.isEmpty()) {
            plain(lines, "- " + dots());
            plain(lines, say("register.slip.day", dots()));
        }
        return lines;
    }

    private static void plain(List<Line> lines, String text) {
        lines.add(new Line(text, Face.REGULAR));
    }

    private String placeAndDay(OutgoingLetterhead.Elements head) {
        LocalDate today = LocalDate.now(clock);
        return say(
                "register.slip.placeDay",
                head.place(),
                "%02d".formatted(today.getDayOfMonth()),
                (today.getMonthValue() < 3 ? "0" : "") + today.getMonthValue(),
                String.valueOf(today.getYear()));
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, ArrivalForm.VIETNAM));
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? dots() : text;
    }

    private static String dots() {
        return ".".repeat(60);
    }

    private String say(String key, Object... arguments) {
        return messages.text(VIETNAMESE, key, arguments);
    }
}
