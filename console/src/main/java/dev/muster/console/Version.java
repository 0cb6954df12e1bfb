package dev.muster.console;

import picocli.CommandLine.IVersionProvider;

/// What `muster --version` says: the version in the jar's manifest.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Muster.class.getPackage().getImplementationVersion();
        return new String[] {"muster " + (version == null ? "(from the build folder)" : version)};
    }
}
