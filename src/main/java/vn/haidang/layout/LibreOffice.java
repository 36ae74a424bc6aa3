package vn.haidang.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The other word processor, as a peer to measure against: converts files with fonts as wide as Times New Roman and a profile of its own. */
final class LibreOffice {

    private static final int PATIENCE_SECONDS = 120;
    private static final String FONTS = """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>%s</dir><cachedir>%s</cachedir>
            <alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias>
            </fontconfig>
            """;

    private final Path home;

    private LibreOffice(Path home) {
        this.home = home;
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /**
     * Ready to convert.
     *
     * @param home folder for its profile and fonts; a second conversion there starts faster
     */
    static LibreOffice at(Path home) throws IOException {
        Path fonts = Files.createDirectories(home.resolve("fonts"));
        for (Face face : Face.values()) {
            Files.write(fonts.resolve(face.name() + ".ttf"), face.file());
        }
        Files.writeString(home.resolve("fonts.conf"), FONTS.formatted(fonts, home.resolve("cache")));
        return new LibreOffice(home);
    }

    /**
     * Makes a PDF beside every DOCX of a folder.
     *
     * @throws IOException if it takes longer than two minutes or fails
     */
    void convert(Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + home.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".docx"))
                    .sorted()
                    .forEach(command::add);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment().put("FONTCONFIG_FILE", home.resolve("fonts.conf").toString());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("LibreOffice did not finish within " + PATIENCE_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("LibreOffice failed: " + Files.readString(home.resolve("log")));
        }
    }
}
