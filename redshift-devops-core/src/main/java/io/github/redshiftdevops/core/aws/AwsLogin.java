package io.github.redshiftdevops.core.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * As whom AWS is asked: the credentials that the SDK finds, and the role if one is assumed with them. Both are fetched
 * when they are first needed, and renewed before they end.
 */
final class AwsLogin implements SdkAutoCloseable {

    private final AwsSettings settings;
    private final ClientFactory clients;
    private final DefaultCredentialsProvider own =
            DefaultCredentialsProvider.builder().build();

    private @Nullable StsClient sts;
    private @Nullable StsAssumeRoleCredentialsProvider assumed;

    AwsLogin(AwsSettings settings, ClientFactory clients) {
        this.settings = settings;
        this.clients = clients;
    }

    /**
     * Credentials that are valid now.
     *
     * @param region whose STS is asked for the role
     */
    synchronized AwsCredentialsProvider provider(String region) {
        try {
            own.resolveCredentials();
        } catch (SdkException e) {
            throw CredentialsDiagnosis.of(e, settings.environment());
        }
        return settings.role()
                .<AwsCredentialsProvider>map(role -> assumed(role, region))
                .orElse(own);
    }

    private StsAssumeRoleCredentialsProvider assumed(AssumedRole wanted, String region) {
        try {
            StsAssumeRoleCredentialsProvider provider = assumed == null ? provider(wanted, region) : assumed;
            provider.resolveCredentials();
            return provider;
        } catch (SdkException e) {
            throw AwsDiagnosis.of(
                    e, new Question(Action.ASSUME_ROLE, "the role " + Printable.quoted(wanted.arn()), region));
        }
    }

    private StsAssumeRoleCredentialsProvider provider(AssumedRole wanted, String region) {
        sts = clients.client(StsClient.builder(), region, own);
        assumed = StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request(wanted))
                .build();
        return assumed;
    }

    private static AssumeRoleRequest request(AssumedRole wanted) {
        return AssumeRoleRequest.builder()
                .roleArn(wanted.arn())
                .externalId(wanted.externalId().orElse(null))
                .roleSessionName(wanted.sessionName())
                .build();
    }

    @Override
    public synchronized void close() {
        if (assumed != null) {
            assumed.close();
        }
        if (sts != null) {
            sts.close();
        }
        own.close();
    }
}
