package vn.haidang.attachment;

/**
 * A file that is kept.
 *
 * @param sha256 of its content, hexadecimal
 * @param name as it came, without folders
 * @param size in bytes
 * @param mediaType what the content shows it to be
 */
public record FileRef(long id, String sha256, String name, long size, String mediaType) {}
