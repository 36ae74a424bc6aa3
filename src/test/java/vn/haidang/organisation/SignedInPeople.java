package vn.haidang.organisation;

import java.security.Principal;

/** Lets tests of other rooms act as a person without going through the form. */
public final class SignedInPeople {

    private SignedInPeople() {}

    public static Principal principal(long personId, String username) {
        return new SignedIn(personId, username);
    }
}
