package vn.haidang.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;

/** {@code haidang lint FILE... [--org units.json]}: what does not fit together in documents, for a person to read. */
public final class LintCommand {

    private static final int NOTHING_FOUND = 0;
    private static final int FOUND = 1;
    private static final int UNUSABLE_ARGUMENT = 2;
    private static final int UNREADABLE_FILE = 3;

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String PLAIN = "\u001b[0m";

    private static final int LONGEST_EXCERPT = 160;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean coloured;
    private final List<String> files = new ArrayList<>();
    private @Nullable String org;
    private int findings;
    private int withFindings;

    LintCommand(PrintStream out, PrintStream err, boolean coloured) {
        this.out = out;
        this.err = err;
        this.coloured = coloured;
    }

    /**
     * Runs the command. Colours only on a terminal, and not where NO_COLOR is set.
     *
     * @return 0 when nothing was found, 1 when something was, 2 when an argument is unusable, 3 when a file could not be read
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        ReadCommand.quietLibraries();
        var console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new LintCommand(out, err, terminal && System.getenv("NO_COLOR") == null).run(args);
    }

    int run(String[] args) {
        var complaint = parse(args);
        if (complaint != null) {
            err.println(complaint);
            err.println(FindingText.say("findings.lint.usage"));
            return UNUSABLE_ARGUMENT;
        }
        var units = ReadCommand.units(org, err);
        return units == null ? UNUSABLE_ARGUMENT : readAll(units);
    }

    private @Nullable String parse(String[] args) {
        boolean options = true;
        for (int i = 0; i < args.length; i++) {
            var arg = args[i];
            if (!options || !arg.startsWith("--")) {
                files.add(arg);
            } else if (arg.equals("--")) {
                options = false;
            } else if (arg.startsWith("--org=")) {
                org = arg.substring("--org=".length());
            } else if (!arg.equals("--org")) {
                return ReadCommand.message("reading.command.unknownOption", arg);
            } else if (++i == args.length) {
                return ReadCommand.message("reading.command.orgMissing");
            } else {
                org = args[i];
            }
        }
        return files.isEmpty() ? ReadCommand.message("reading.command.noFile") : null;
    }

    private int readAll(UnitDirectory units) {
        var reader = new Reader(ReadingLimits.standard());
        boolean allRead = true;
        for (var file : files) {
            try {
                var bytes = ReadCommand.bytes(Path.of(file));
                print(file, reader.readFully(bytes, ReadCommand.nameOf(file), units, ReadingProgress.SILENT), bytes);
            } catch (ReadingRefused e) {
                allRead = refuse(file, e.sentence(FindingText.VIETNAMESE));
            } catch (IOException | InvalidPathException e) {
                allRead = refuse(file, ReadCommand.message("reading.command.fileMissing", file));
            }
        }
        out.println(
                findings == 0
                        ? FindingText.say("findings.lint.none", files.size())
                        : FindingText.say("findings.lint.some", findings, withFindings, files.size()));
        out.flush();
        return !allRead ? UNREADABLE_FILE : findings > 0 ? FOUND : NOTHING_FOUND;
    }

    private boolean refuse(String file, String sentence) {
        err.println(file + ": " + sentence);
        return false;
    }

    private void print(String file, FullReading full, byte[] bytes) {
        var reading = full.reading();
        if (reading.findings().isEmpty()) {
            return;
        }
        withFindings++;
        var lines = FileLines.of(full, bytes);
        for (var finding : reading.findings()) {
            findings++;
            print(
                    file,
                    finding,
                    finding.spans().isEmpty() ? 1 : lines.line(finding.spans().getFirst()));
        }
    }

    private void print(String file, Finding finding, int line) {
        var verdict = FindingText.say("findings.verdict." + finding.verdict());
        out.println(FindingText.say(
                "findings.lint.place",
                coloured ? BOLD + file + PLAIN : file,
                line,
                coloured(verdict, finding.verdict()),
                finding.rule()));
        var printed = finding.printed();
        var computed = finding.computed();
        if (printed != null) {
            var key = computed == null ? "findings.lint.printed" : "findings.lint.computed";
            out.println("    " + FindingText.say(key, brief(printed), computed == null ? "" : brief(computed)));
        }
        out.println("    " + finding.message());
    }

    private String coloured(String word, Verdict verdict) {
        boolean harmless = verdict == Verdict.ROUNDING || verdict == Verdict.LABEL || verdict == Verdict.AMBIGUOUS;
        return coloured ? (harmless ? YELLOW : RED) + word + PLAIN : word;
    }

    private static String brief(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT - 1) + "…";
    }
}
