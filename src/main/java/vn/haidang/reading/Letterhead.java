package vn.haidang.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formal elements around a document's body (thể thức; Nghị định 30/2020, phụ lục I).
 *
 * @param kind abbreviation of phụ lục III, or "CV" for an official letter
 * @param subject trích yếu
 * @param superior cơ quan chủ quản
 * @param addressees kính gửi
 * @param recipients nơi nhận
 */
public record Letterhead(
        @Nullable String kind,
        @Nullable String kindName,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        @Nullable String superior,
        @Nullable String issuer,
        List<String> addressees,
        List<String> recipients,
        @Nullable Signer signer) {}
