package JSON::PP::Boolean;
# Truth values of JSON::PP, defined there. Natives: none.
require JSON::PP;
1;
