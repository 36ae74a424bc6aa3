package vn.haidang.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Tells which person an authentication stands for; given by the room that holds the accounts. */
public interface ActorSource {

    /** @return null where nobody is signed in */
    @Nullable
    Actor actorOf(@Nullable Authentication authentication);
}
