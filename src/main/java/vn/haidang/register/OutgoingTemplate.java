package vn.haidang.register;

/** A template in a list; {@code version} 0: as it came with the application. */
public record OutgoingTemplate(String name, String title, int version) {}
