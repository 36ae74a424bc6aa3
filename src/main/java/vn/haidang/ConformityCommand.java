package vn.haidang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import vn.haidang.conformity.Conformity;
import vn.haidang.conformity.ConformityRefused;
import vn.haidang.conformity.Corrector;
import vn.haidang.conformity.Deviation;
import vn.haidang.conformity.Report;
import vn.haidang.conformity.Severity;
import vn.haidang.database.ConsoleText;

/** {@code conformity FILE.docx [--fix OUT]}: prints where the form differs from the decree's; ends with 1 where it does. */
final class ConformityCommand implements Command {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Terminal terminal;
    private final ConsoleText text;

    ConformityCommand(Terminal terminal) {
        this.terminal = terminal;
        this.text = terminal.text().room("conformity");
    }

    @Override
    public Set<String> optionsWithValue() {
        return Set.of("--fix");
    }

    @Override
    public boolean accepts(int words) {
        return words == 1;
    }

    @Override
    public int run(Args args) {
        Path file = Path.of(args.words().getFirst());
        try {
            byte[] docx = Files.readAllBytes(file);
            Report report = Conformity.check(docx, LocalDate.now(VIETNAM));
            print(file, report);
            int left = report.broken().size();
            if (args.value("--fix").isPresent()) {
                left = mend(docx, report, Path.of(args.value("--fix").orElseThrow()));
            }
            return left == 0 ? 0 : 1;
        } catch (IOException e) {
            terminal.err().println(text.say("conformity.command.unreadable", file, String.valueOf(e.getMessage())));
            return 2;
        } catch (ConformityRefused refused) {
            terminal.err().println(text.say("conformity.refused." + refused.code()));
            return 2;
        }
    }

    private void print(Path file, Report report) {
        for (Deviation deviation : report.deviations()) {
            terminal.out().println(line(file, deviation));
        }
        terminal.out()
                .println(
                        report.broken().isEmpty()
                                ? text.say("conformity.command.none", file, report.rules())
                                : text.say(
                                        "conformity.command.some",
                                        file,
                                        report.broken().size()));
    }

    private String line(Path file, Deviation deviation) {
        int paragraph = deviation.place().paragraph();
        String severity = deviation.severity() == Severity.DEVIATION
                ? ""
                : "[" + text.say("conformity.severity." + deviation.severity()) + "] ";
        return "%s%s: %s%s (%s). %s. %s"
                .formatted(
                        file,
                        paragraph < 0 ? "" : ":" + (paragraph + 1),
                        severity,
                        deviation.message().in(text::say),
                        deviation.rule().id(),
                        text.say(
                                "conformity.command.found",
                                deviation.found().in(text::say),
                                deviation.expected().in(text::say)),
                        deviation.citation());
    }

    private int mend(byte[] docx, Report report, Path out) throws IOException {
        byte[] mended = Corrector.correct(docx, report, report.fixable());
        Files.write(out, mended);
        int left = Conformity.check(mended, report.on()).broken().size();
        terminal.out().println(text.say("conformity.command.mended", out, left));
        return left;
    }
}
