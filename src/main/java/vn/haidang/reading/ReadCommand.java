package vn.haidang.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** {@code haidang read FILE... [--org units.json] [--text]}: one JSON object per file, one per line. */
public final class ReadCommand {

    private static final int READ = 0;
    private static final int UNUSABLE_ARGUMENT = 2;
    private static final int UNREADABLE_FILE = 3;

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ReadingLimits LIMITS = ReadingLimits.standard();

    private final List<String> files = new ArrayList<>();
    private @Nullable String org;
    private boolean withText;

    private ReadCommand() {}

    /**
     * Runs the command.
     *
     * @return 0 when every file was read, 2 when an argument is unusable, 3 when a file could not be read
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        quietLibraries();
        var command = new ReadCommand();
        var complaint = command.parse(args);
        if (complaint != null) {
            err.println(complaint);
            err.println(message("reading.command.usage"));
            return UNUSABLE_ARGUMENT;
        }
        var units = units(command.org, err);
        return units == null ? UNUSABLE_ARGUMENT : command.readAll(units, out, err);
    }

    /** The PDF library logs each damage it meets; on standard output that would fall among the objects. */
    static void quietLibraries() {
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }

    private @Nullable String parse(String[] args) {
        boolean options = true;
        for (int i = 0; i < args.length; i++) {
            var arg = args[i];
            if (!options || !arg.startsWith("--")) {
                files.add(arg);
            } else if (arg.equals("--")) {
                options = false;
            } else if (arg.equals("--text")) {
                withText = true;
            } else if (arg.startsWith("--org=")) {
                org = arg.substring("--org=".length());
            } else if (arg.equals("--org")) {
                if (++i == args.length) {
                    return message("reading.command.orgMissing");
                }
                org = args[i];
            } else {
                return message("reading.command.unknownOption", arg);
            }
        }
        return files.isEmpty() ? message("reading.command.noFile") : null;
    }

    /** The directory in a file, none where no file is given, null (and said why) where it cannot be read. */
    static @Nullable UnitDirectory units(@Nullable String org, PrintStream err) {
        if (org == null) {
            return UnitDirectory.none();
        }
        try {
            return UnitDirectory.fromJson(Files.readAllBytes(Path.of(org)));
        } catch (IOException | RuntimeException e) {
            err.println(message("reading.command.orgUnreadable", org, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private int readAll(UnitDirectory units, PrintStream out, PrintStream err) {
        var reader = new Reader(LIMITS);
        int status = READ;
        for (var file : files) {
            var name = nameOf(file);
            try {
                var reading = reader.read(bytes(Path.of(file)), name, units, new Pages(name, err));
                out.println(ReadingJson.write(reading, withText));
            } catch (ReadingRefused e) {
                status = refuse(name, e.code(), e.sentence(VIETNAMESE), out, err);
            } catch (IOException | InvalidPathException e) {
                status = refuse(name, "NOT_FOUND", message("reading.command.fileMissing", file), out, err);
            }
            out.flush();
        }
        return status;
    }

    /** Says which page is done while pages are recognised, which takes seconds each. */
    private static final class Pages implements ReadingProgress {

        private final String name;
        private final PrintStream err;
        private int said;

        Pages(String name, PrintStream err) {
            this.name = name;
            this.err = err;
        }

        @Override
        public void at(Step step, double done) {
            // the rest is over before it could be said
        }

        @Override
        public void page(int done, int of) {
            if (done > said) {
                said = done;
                err.println(message("reading.command.page", name, done, of));
            }
        }
    }

    static String nameOf(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return file.substring(slash + 1);
    }

    /** The file's bytes; a file that is too large is refused before it is read. */
    static byte[] bytes(Path path) throws IOException {
        long size = Files.size(path);
        if (size > LIMITS.bytes()) {
            throw new ReadingRefused(ReadingRefused.Code.TOO_LARGE, size >> 20, LIMITS.bytes() >> 20);
        }
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes((int) LIMITS.bytes() + 1);
        }
    }

    private static int refuse(String name, String code, String sentence, PrintStream out, PrintStream err) {
        out.println(ReadingJson.refused(name, code, sentence));
        err.println(name + ": " + sentence);
        return UNREADABLE_FILE;
    }

    static String message(String key, Object... args) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var pattern = ResourceBundle.getBundle("messages/reading", VIETNAMESE, control)
                .getString(key);
        return new MessageFormat(pattern, VIETNAMESE).format(args);
    }
}
