package vn.haidang.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler method: anybody signed in who has one of the roles at some unit. Which object of the kind the person may touch is
 * decided by the face. A handler with none of the three annotations answers nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

    Role[] value();

    /** Anybody of the authority who is signed in. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface SignedIn {

        /** People of enterprises, too, who otherwise may call only what names {@link Role#REPORTER}. */
        boolean outsiders() default false;
    }

    /** Anybody at all, also without an account. The reason stands in a comment beside it. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Anyone {}
}
