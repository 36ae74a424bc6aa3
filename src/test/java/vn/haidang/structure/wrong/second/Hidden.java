package vn.haidang.structure.wrong.second;

import org.springframework.util.StringUtils;

/** Wrong on purpose: a library that knows the framework. */
public class Hidden {

    public String secret() {
        return StringUtils.capitalize("secret");
    }
}
