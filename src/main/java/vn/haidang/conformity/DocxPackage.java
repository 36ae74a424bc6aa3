package vn.haidang.conformity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.haidang.conformity.ConformityRefused.Code;

/** The parts of a word-processing file (ECMA-376 part 2). Every byte that is unpacked is counted; pictures are never kept. */
final class DocxPackage {

    private static final int LARGEST_FILE = 50 << 20;
    private static final int MOST_ENTRIES = 4000;
    private static final long MOST_XML = 48L << 20;
    private static final long MOST_OTHER = 256L << 20;

    private final byte[] file;
    private final Map<String, byte[]> parts;
    private final Map<String, Node> trees = new HashMap<>();
    private final Map<String, Node> changed = new LinkedHashMap<>();
    final String main;

    private DocxPackage(byte[] file, Map<String, byte[]> parts) {
        this.file = file;
        this.parts = parts;
        this.main = main();
    }

    static DocxPackage open(byte[] file) {
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            // an encrypted file of today and a file of long ago stand in the same container
            boolean encrypted = new String(file, 0, Math.min(file.length, 1 << 20), StandardCharsets.ISO_8859_1)
                    .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
            throw new ConformityRefused(encrypted ? Code.PASSWORD : Code.OLD_FORMAT);
        }
        if (!starts(file, 'P', 'K', 3, 4)) {
            throw new ConformityRefused(Code.NOT_DOCX);
        }
        if (file.length > LARGEST_FILE) {
            throw new ConformityRefused(Code.TOO_LARGE);
        }
        return new DocxPackage(file, unpack(file));
    }

    private static boolean starts(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, byte[]> unpack(byte[] file) {
        Map<String, byte[]> parts = new HashMap<>();
        long xml = 0;
        long other = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new ConformityRefused(Code.TOO_LARGE);
                }
                if (isXml(entry.getName())) {
                    byte[] part = zip.readNBytes((int) (MOST_XML - xml + 1));
                    xml += part.length;
                    parts.put(entry.getName(), part);
                } else {
                    for (int read = zip.read(buffer); read >= 0 && other <= MOST_OTHER; read = zip.read(buffer)) {
                        other += read;
                    }
                }
                if (xml > MOST_XML || other > MOST_OTHER) {
                    throw new ConformityRefused(Code.TOO_LARGE);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ConformityRefused(Code.BROKEN);
        }
        return parts;
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private String main() {
        if (!parts.containsKey("[Content_Types].xml")) {
            throw new ConformityRefused(Code.NOT_DOCX);
        }
        String target = "word/document.xml";
        for (Node relation : relations("")) {
            if (relation.attribute("Type").endsWith("/officeDocument")) {
                target = path("", relation.attribute("Target"));
            }
        }
        Node root = parts.containsKey(target) ? tree(target) : null;
        if (root == null || !root.is("document") || root.child("body") == null) {
            throw new ConformityRefused(Code.NOT_DOCX);
        }
        return target;
    }

    Node document() {
        Node root = tree(main);
        if (root == null) {
            throw new ConformityRefused(Code.NOT_DOCX);
        }
        return root;
    }

    /** The part of this name as a tree; null where there is none. */
    @Nullable
    Node tree(String name) {
        byte[] part = parts.get(name);
        return part == null ? trees.get(name) : trees.computeIfAbsent(name, ignored -> XmlPart.read(part));
    }

    /** The first part that the main part names as being of this type, such as "styles"; null where there is none. */
    @Nullable
    String related(String type) {
        for (Node relation : relations(main)) {
            if (relation.attribute("Type").endsWith("/" + type)) {
                return path(main, relation.attribute("Target"));
            }
        }
        return null;
    }

    /** The part that the main part names by this id; null where there is none. */
    @Nullable
    String relatedById(String id) {
        for (Node relation : relations(main)) {
            if (relation.attribute("Id").equals(id)) {
                return path(main, relation.attribute("Target"));
            }
        }
        return null;
    }

    private List<Node> relations(String part) {
        Node root = tree(relationsOf(part));
        return root == null ? List.of() : root.nodes("Relationship");
    }

    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String path(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String path = folder + target;
        while (path.contains("/../")) {
            path = path.replaceFirst("[^/]+/\\.\\./", "");
        }
        return path;
    }

    /** Has a part written anew from its tree, which may be a new one. */
    void change(String name, Node tree) {
        trees.put(name, tree);
        changed.put(name, tree);
    }

    /** The file with the changed parts; everything else as it came. */
    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 4096);
        Map<String, Node> left = new LinkedHashMap<>(changed);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                if (entry.getTime() != -1) {
                    copy.setTime(entry.getTime());
                }
                packed.putNextEntry(copy);
                Node tree = left.remove(entry.getName());
                if (tree == null) {
                    zip.transferTo(packed);
                } else {
                    packed.write(XmlPart.write(tree));
                }
                packed.closeEntry();
            }
            for (Map.Entry<String, Node> fresh : left.entrySet()) {
                packed.putNextEntry(new ZipEntry(fresh.getKey()));
                packed.write(XmlPart.write(fresh.getValue()));
                packed.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
