package vn.haidang;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.haidang.database.ConsoleText;

/** The two streams of a terminal, in UTF-8 whatever the system thinks, and the words of {@code messages/main.properties}. */
record Terminal(PrintStream out, PrintStream err, ConsoleText text) {

    static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), ConsoleText.of("main"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    void say(String key, Object... arguments) {
        out.println(text.say(key, arguments));
    }

    /** Says why it cannot go on. */
    int refuse(String key, Object... arguments) {
        err.println(text.say(key, arguments));
        return 1;
    }
}
