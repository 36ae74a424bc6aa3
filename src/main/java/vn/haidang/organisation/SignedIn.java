package vn.haidang.organisation;

import java.io.Serializable;
import java.security.Principal;

/** What a session remembers of the person: only who; rights are read anew. */
record SignedIn(long personId, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
