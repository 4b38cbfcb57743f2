package Exporter::Heavy;
# Kept for programs that load it by name; Exporter holds everything itself. Natives: none.
require Exporter;
our $VERSION = '5.77';
1;
