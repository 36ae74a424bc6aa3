package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.haidang.conformity.Conformity;
import vn.haidang.conformity.ConformityRefused;
import vn.haidang.figure.Finding;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;
import vn.haidang.reading.Reader;
import vn.haidang.reading.ReadingProgress;
import vn.haidang.reading.ReadingRefused;

/**
 * What speaks against signing a draft as it is: what its register entry lacks, what its text leaves open, and what does not fit together in it,
 * figures recomputed. Found once for each version of a draft.
 */
@Component
class OutgoingFindings {

    /** A place of a template that nobody filled, or dots to write on. */
    private static final Pattern OPEN_PLACE = Pattern.compile("\\{\\{[^}]*}}|…{2,}|\\.{5,}");

    /** What a draft cannot have yet: the register gives number and day after the signature. */
    private static final Set<String> GIVEN_LATER = Set.of("number-missing", "day-missing");

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MOST = 200;
    private static final int KEPT = 200;

    private final RecipientStore recipients;
    private final OutgoingFiles files;
    private final Reader reader;
    private final Units units;
    private final Messages messages;
    private final Clock clock;
    private final Map<String, List<OutgoingFinding>> read = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<OutgoingFinding>> eldest) {
            return size() > KEPT;
        }
    };

    OutgoingFindings(
            RecipientStore recipients,
            OutgoingFiles files,
            Reader reader,
            Units units,
            Messages messages,
            Clock clock) {
        this.recipients = recipients;
        this.files = files;
        this.reader = reader;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    List<OutgoingFinding> of(Outgoing document) {
        List<OutgoingFinding> found = new ArrayList<>();
        if (recipients.of(document.id()).isEmpty()) {
            found.add(new OutgoingFinding("register.finding.noRecipients", List.of(), null));
        }
        if (document.kind().family() == SymbolRules.Family.LETTER
                && document.draft().addressees().isBlank()) {
            found.add(new OutgoingFinding("register.finding.noAddressees", List.of(), null));
        }
        Matcher open = OPEN_PLACE.matcher(document.draft().body());
        while (document.sourceFileId() == null && open.find() && found.size() < MOST) {
            found.add(new OutgoingFinding("register.finding.openPlace", List.of(), open.group()));
        }
        found.addAll(ofText(document));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private List<OutgoingFinding> ofText(Outgoing document) {
        String key = document.id() + "." + document.version();
        synchronized (read) {
            List<OutgoingFinding> known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        List<OutgoingFinding> fresh = inText(document);
        synchronized (read) {
            read.put(key, fresh);
        }
        return fresh;
    }

    private List<OutgoingFinding> inText(Outgoing document) {
        try {
            byte[] docx = files.docx(document);
            byte[] content = docx == null ? files.pdf(document) : docx;
            if (content == null) {
                return List.of();
            }
            String name = OutgoingFiles.fileName(document) + (docx == null ? ".pdf" : ".docx");
            List<OutgoingFinding> found = new ArrayList<>(docx == null ? List.of() : ofForm(docx));
            found.addAll(
                    reader.read(content, name, units.today().directory(), ReadingProgress.SILENT).findings().stream()
                            .filter(finding -> !GIVEN_LATER.contains(finding.rule()))
                            .limit(MOST)
                            .map(OutgoingFindings::worded)
                            .toList());
            return List.copyOf(found);
        } catch (ReadingRefused refused) {
            return List.of(new OutgoingFinding("register.finding.unread", List.of(refused.sentence(VIETNAMESE)), null));
        } catch (Refused unset) {
            List<String> values = new ArrayList<>();
            for (Object value : unset.arguments()) {
                values.add(String.valueOf(value));
            }
            return List.of(new OutgoingFinding(unset.key(), values, null));
        }
    }

    /** Where the paper does not keep to the decree's form. */
    private List<OutgoingFinding> ofForm(byte[] docx) {
        try {
            return Conformity.check(docx, LocalDate.now(clock)).broken().stream()
                    .limit(MOST)
                    .map(deviation -> new OutgoingFinding(
                            "register.finding.form",
                            List.of(
                                    deviation.message().in((key, values) -> messages.text(VIETNAMESE, key, values)),
                                    deviation.citation()),
                            deviation.place().excerpt().isBlank()
                                    ? null
                                    : deviation.place().excerpt()))
                    .toList();
        } catch (ConformityRefused refused) {
            return List.of(new OutgoingFinding("conformity.refused." + refused.code(), List.of(), null));
        }
    }

    private static OutgoingFinding worded(Finding finding) {
        return new OutgoingFinding("register.finding.text", List.of(finding.message()), finding.printed());
    }
}
