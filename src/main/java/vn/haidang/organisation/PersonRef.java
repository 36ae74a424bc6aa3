package vn.haidang.organisation;

/**
 * A person with the post held on the day that was asked for.
 *
 * @param title as printed, empty where there is no post
 */
public record PersonRef(long id, String name, String title) {}
