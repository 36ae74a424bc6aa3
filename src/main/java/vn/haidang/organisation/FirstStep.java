package vn.haidang.organisation;

/**
 * One step of setting up an authority.
 *
 * @param key message key below {@code organisation.steps.}
 * @param address where it is done
 */
public record FirstStep(String key, String address, boolean done) {}
