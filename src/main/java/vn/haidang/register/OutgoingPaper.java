package vn.haidang.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.layout.Annex;
import vn.haidang.layout.Marks;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.Template;
import vn.haidang.layout.TemplateUnreadable;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;

/**
 * The paper itself: head and foot as the register knows them around the text of the draft. Number and day stay open until the register has given
 * them; an annex names its document by them.
 */
@Component
class OutgoingPaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

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

    /**
     * The paper.
     *
     * @param today day for which names and symbol are shown while the document has no number
     * @throws Refused naming the line of the text that cannot be set
     */
    OfficialDocument of(Outgoing document, LocalDate today) {
        Outgoing.Numbered numbered = document.numbered();
        LocalDate day = numbered == null ? today : numbered.dated();
        OutgoingLetterhead.Elements head = letterhead.on(day);
        OutgoingDraft draft = document.draft();
        Long council = draft.advisoryBodyId();
        OfficialDocument.Builder paper = text(draft.body()).toBuilder()
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
                .marks(Marks.NONE.withUrgency(urgency(draft.urgency())));
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
                paper.annex(new Annex(annex.title(), text(annex.body()).body(), false));
            }
        }
        return paper.build();
    }

    /** The text with its own annexes, set as a document without head and foot. */
    OfficialDocument text(String markup) {
        String head = word("register.paper.head");
        try {
            return Template.parse(head + "\n\n" + markup).fill(Map.of());
        } catch (TemplateUnreadable unreadable) {
            long above = head.lines().count() + 1;
            throw new Refused(
                    unreadable.messageKey(),
                    String.valueOf(Math.max(0, unreadable.line() - above)),
                    unreadable.detail());
        }
    }

    private List<String> recipientLines(Outgoing document, LocalDate day, boolean addressed) {
        List<String> lines = new ArrayList<>();
        if (addressed) {
            lines.add(word("register.paper.asAbove"));
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

    private static Marks.@Nullable Urgency urgency(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> null;
            case URGENT -> Marks.Urgency.KHAN;
            case VERY_URGENT -> Marks.Urgency.THUONG_KHAN;
            case FLASH -> Marks.Urgency.HOA_TOC;
        };
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private String word(String key) {
        return messages.text(VIETNAMESE, key);
    }
}
