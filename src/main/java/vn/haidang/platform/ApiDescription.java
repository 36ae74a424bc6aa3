package vn.haidang.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/v1/openapi.json} says beyond the signatures: the token, the problem details, the roles each operation is for. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    static {
        // handed in by the application, not sent by the program
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Page.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hải Đăng")
                        .version("1")
                        .description(
                                "Documents, tasks, units, figures and reports. Times are Asia/Ho_Chi_Minh, days ISO 8601, text Unicode NFC.")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas(PROBLEM, problem()));
    }

    @Bean
    OperationCustomizer rolesAndProblems() {
        return (operation, handler) -> {
            Permit permit = handler.getMethodAnnotation(Permit.class);
            String who = permit == null
                    ? "Anybody with a token"
                    : Arrays.stream(permit.value()).map(Role::name).collect(Collectors.joining(", "));
            operation.setDescription(
                    operation.getDescription() == null
                            ? "For: " + who + "."
                            : operation.getDescription() + " For: " + who + ".");
            addProblem(operation, "401", "The token is missing or no longer valid");
            addProblem(operation, "403", "The person of the token may not do this");
            addProblem(
                    operation,
                    "default",
                    "Any other problem: 400 a parameter missing or not of its type, 404 not found, 409 changed meanwhile, 422 refused by a rule");
            return operation;
        };
    }

    private static void addProblem(Operation operation, String status, String meaning) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("Problem details by RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema())
                .addProperty(
                        "detail",
                        new StringSchema().description("What to do, in Vietnamese unless the person chose English"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable name of the problem"));
    }
}
