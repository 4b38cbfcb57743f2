package Encode::Encoding;
# Base class of encodings, defined in Encode. Natives: none.
require Encode;
1;
