package vn.haidang.scanning;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Pictures of telephones, through the command heif-convert where the system has it. */
final class Heic {

    private Heic() {}

    static byte[] toPng(byte[] bytes, ScanLimits limits) {
        var program = Command.find("heif-convert");
        if (program == null) {
            throw new ScanRefused(ScanRefused.Code.NO_CONVERTER, "HEIC");
        }
        java.nio.file.Path folder = null;
        try {
            folder = Command.scratch();
            var in = Files.write(folder.resolve("in.heic"), bytes);
            var out = folder.resolve("out.png");
            int status = Command.run(
                    List.of(program.toString(), in.toString(), out.toString()),
                    folder.resolve("said"),
                    limits.perPage(),
                    limits.memory());
            var made = Files.exists(out) ? out : folder.resolve("out-1.png");
            if (status != 0 || !Files.exists(made)) {
                throw new ScanRefused(ScanRefused.Code.BROKEN);
            }
            return Files.readAllBytes(made);
        } catch (IOException e) {
            throw new ScanRefused(ScanRefused.Code.BROKEN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanRefused(ScanRefused.Code.BROKEN, e);
        } finally {
            try {
                Command.remove(folder);
            } catch (IOException e) {
                // what is left in the folder for passing things is cleared by the system
            }
        }
    }
}
