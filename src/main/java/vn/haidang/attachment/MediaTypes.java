package vn.haidang.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of file a content is, by its own marks. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** Folder names inside Office files. */
    private static final Map<String, String> PACKED = Map.of(
            "word/", OFFICE + "wordprocessingml.document",
            "xl/", OFFICE + "spreadsheetml.sheet",
            "ppt/", OFFICE + "presentationml.presentation");

    private MediaTypes() {}

    /** @param declared what the sender says, taken only for text, which has no mark of its own, and only where it says some kind of text */
    static String of(byte[] content, @Nullable String declared) {
        if (starts(content, "%PDF-")) {
            return "application/pdf";
        }
        if (starts(content, "PK\u0003\u0004")) {
            return packed(content);
        }
        if (starts(content, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return "application/x-ole-storage";
        }
        if (starts(content, "\u0089PNG\r\n")) {
            return "image/png";
        }
        if (starts(content, "\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (starts(content, "II*\u0000") || starts(content, "MM\u0000*")) {
            return "image/tiff";
        }
        if (isText(content)) {
            return "text/csv".equals(declared) ? "text/csv;charset=UTF-8" : "text/plain;charset=UTF-8";
        }
        return UNKNOWN;
    }

    private static String packed(byte[] content) {
        // the table of contents stands at the end
        int from = Math.max(0, content.length - (1 << 20));
        String names = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        return PACKED.entrySet().stream()
                .filter(kind -> names.contains(kind.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("application/zip");
    }

    private static boolean starts(byte[] content, String mark) {
        if (content.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((content[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
