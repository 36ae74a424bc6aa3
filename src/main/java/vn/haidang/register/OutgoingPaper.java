package vn.haidang.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.haidang.layout.Annex;
import vn.haidang.layout.Block;
import vn.haidang.layout.Heading;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.Paragraph;
import vn.haidang.layout.Run;
import vn.haidang.platform.Messages;

/** The paper itself: what the register knows, with the text of the draft. Number and day stay open until the register has given them. */
@Component
class OutgoingPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern HEADING = Pattern.compile("([IVXLC]+)\\.\\s+(.+)");

    private final OutgoingLetterhead letterhead;
    private final OutgoingSigner signer;
    private final OutgoingAnnexStore annexes;
    private final RecipientStore recipients;
    private final Symbols symbols;
    private final Messages messages;

    OutgoingPaper(
            OutgoingLetterhead letterhead,
            OutgoingSigner signer,
            OutgoingAnnexStore annexes,
            RecipientStore recipients,
            Symbols symbols,
            Messages messages) {
        this.letterhead = letterhead;
        this.signer = signer;
        this.annexes = annexes;
        this.recipients = recipients;
        this.symbols = symbols;
        this.messages = messages;
    }

    /** @param today day for which names and symbol are shown while the document has no number */
    OfficialDocument of(Outgoing document, LocalDate today) {
        Outgoing.Numbered numbered = document.numbered();
        LocalDate day = numbered == null ? today : numbered.dated();
        OutgoingLetterhead.Elements head = letterhead.on(day);
        OutgoingDraft draft = document.draft();
        Long council = draft.advisoryBodyId();
        OfficialDocument.Builder paper = OfficialDocument.builder()
                .superior(council == null ? head.superior() : head.issuer())
                .issuer(
                        council == null
                                ? head.issuer()
                                : symbols.advisoryBody(council).name())
                .place(head.place())
                .symbol(numbered == null ? symbols.symbol(document.kind(), draft, day) : numbered.symbol())
                .kind(
                        document.kind().family() == SymbolRules.Family.LETTER
                                ? null
                                : document.kind().name())
                .subject(draft.subject())
                .blocks(blocks(draft.body()));
        if (numbered == null) {
            paper.date(YearMonth.from(today));
        } else {
            paper.number(String.valueOf(numbered.number())).date(numbered.dated());
        }
        List<String> addressees = lines(draft.addressees());
        addressees.forEach(paper::addressees);
        Outgoing.Signing signing = document.signing();
        paper.signature(signing == null ? signer.planned(draft.signerId(), day) : signing.block());
        recipientLines(document, day, !addressees.isEmpty()).forEach(paper::recipients);
        for (OutgoingAnnex annex : annexes.of(document.id())) {
            if (annex.body() != null) {
                paper.annex(new Annex(annex.title(), blocks(annex.body()), false));
            }
        }
        return paper.build();
    }

    private List<String> recipientLines(Outgoing document, LocalDate day, boolean addressed) {
        List<String> lines = new ArrayList<>();
        if (addressed) {
            lines.add(text("register.paper.asAbove"));
        }
        recipients.of(document.id()).stream()
                .filter(Recipient::printed)
                .map(Recipient::name)
                .forEach(lines::add);
        lines.add(messages.text(
                VIETNAMESE,
                "register.paper.filing",
                symbols.abbreviation(document.draft().unitId(), day)));
        return lines;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private List<Block> blocks(String text) {
        String basis = text("register.paper.basis");
        List<Block> blocks = new ArrayList<>();
        for (String line : lines(text)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                blocks.add(new Heading(1, heading.group(1), heading.group(2)));
            } else if (line.startsWith(basis) && line.endsWith(";")) {
                blocks.add(new Paragraph(List.of(Run.plain(line)), Paragraph.Role.BASIS));
            } else {
                blocks.add(Paragraph.of(line));
            }
        }
        return blocks;
    }

    private String text(String key) {
        return messages.text(VIETNAMESE, key);
    }
}
