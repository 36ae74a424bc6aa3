package vn.haidang.scanning;

/**
 * The picture of a page, upright and straight, of the size that its words count in.
 *
 * @param mediaType image/jpeg, or image/png for pages in black and white
 */
public record PagePicture(String mediaType, byte[] bytes) {}
