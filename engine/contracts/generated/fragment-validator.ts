// @ts-nocheck
// Generated from ../fragment.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/fragment.schema.json","title":"Fragment file","type":"object","properties":{"$schema":{"type":"string"},"format":{"const":1},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]*$","maxLength":64},"title":{"$ref":"flow.schema.json#/$defs/say"},"description":{"$ref":"flow.schema.json#/$defs/say"},"source":{"type":"string"},"requires":{"$ref":"flow.schema.json#/properties/requires"},"in":{"type":"object","additionalProperties":{"$ref":"#/$defs/given"}},"out":{"type":"object","additionalProperties":{"$ref":"#/$defs/result"}},"context":{"type":"object","additionalProperties":{"$ref":"flow.schema.json#/$defs/contextField"}},"entries":{"type":"object","additionalProperties":{"$ref":"#/$defs/door"}},"exits":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/door"}},"machine":{"$ref":"flow.schema.json#/$defs/machine"},"accept":{"type":"array","items":{"$ref":"flow.schema.json#/$defs/accept"}}},"required":["format","id","title","description","requires","in","out","context","exits","machine","accept"],"additionalProperties":false,"$defs":{"given":{"type":"object","properties":{"type":{"enum":["integer","duration","boolean","string"]},"description":{"type":"string","minLength":1},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"minimum":{"type":["integer","string"]},"maximum":{"type":["integer","string"]},"x-unit":{"enum":["minor","Wh","ms","at"]},"x-opaque":{"enum":["card","text","id"]},"default":{"type":["integer","string","boolean"]}},"required":["description"],"additionalProperties":false},"result":{"type":"object","properties":{"type":{"enum":["boolean","integer"]},"description":{"type":"string","minLength":1},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"minimum":{"type":"integer"},"maximum":{"type":"integer"},"x-unit":{"enum":["minor","Wh","ms","at"]},"x-opaque":{"enum":["card","text","id"]}},"required":["description"],"additionalProperties":false},"door":{"type":"object","properties":{"description":{"type":"string","minLength":1}},"required":["description"],"additionalProperties":false}}};
const schema33 = {"type":"object","properties":{"en":{"type":"string","minLength":1},"nl":{"type":"string","minLength":1}},"required":["en"],"additionalProperties":{"type":"string","minLength":1}};
const schema53 = {"type":"array","items":{"type":"string","pattern":"^(terminal|charger|site)(\\.[A-Za-z]+)?$"}};
const schema54 = {"type":"object","properties":{"type":{"enum":["integer","duration","boolean","string"]},"description":{"type":"string","minLength":1},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"minimum":{"type":["integer","string"]},"maximum":{"type":["integer","string"]},"x-unit":{"enum":["minor","Wh","ms","at"]},"x-opaque":{"enum":["card","text","id"]},"default":{"type":["integer","string","boolean"]}},"required":["description"],"additionalProperties":false};
const schema55 = {"type":"object","properties":{"type":{"enum":["boolean","integer"]},"description":{"type":"string","minLength":1},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"minimum":{"type":"integer"},"maximum":{"type":"integer"},"x-unit":{"enum":["minor","Wh","ms","at"]},"x-opaque":{"enum":["card","text","id"]}},"required":["description"],"additionalProperties":false};
const schema36 = {"type":"object","properties":{"type":{"enum":["boolean","integer"]},"description":{"type":"string","minLength":1},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"minimum":{"type":"integer"},"maximum":{"type":"integer"},"maxLength":{"type":"integer","minimum":1},"x-unit":{"enum":["minor","Wh","ms","at"]},"x-opaque":{"enum":["card","text","id"]},"default":{"type":["integer","string","boolean"]},"initial":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}},"required":["description"],"additionalProperties":false};
const schema57 = {"type":"object","properties":{"description":{"type":"string","minLength":1}},"required":["description"],"additionalProperties":false};
const schema50 = {"type":"object","properties":{"rule":{"type":"string","minLength":1},"where":{"type":"string"},"reason":{"type":"string","minLength":1}},"required":["rule","where","reason"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern6 = new RegExp("^(terminal|charger|site)(\\.[A-Za-z]+)?$", "u");
const schema38 = {"type":"object","properties":{"id":{"type":"string","minLength":1},"type":{"enum":["atomic","compound","parallel","final","history"]},"initial":{"type":"string","minLength":1},"description":{"type":"string"},"states":{"$ref":"#/$defs/states"},"on":{"$ref":"#/$defs/handlers"},"always":{"$ref":"#/$defs/transitions"},"after":{"$ref":"#/$defs/handlers"},"invoke":{"$ref":"#/$defs/invokes"},"entry":{"$ref":"#/$defs/actions"},"exit":{"$ref":"#/$defs/actions"},"output":{},"tags":{"type":"array","items":{"type":"string"}},"meta":{"type":"object"}},"required":["id","states"],"additionalProperties":false};
const schema39 = {"type":"object","additionalProperties":{"$ref":"#/$defs/state"}};
const schema40 = {"type":"object","properties":{"use":{"type":"string","minLength":1},"with":{"type":"object"},"out":{"type":"object","additionalProperties":{"type":["string","null"],"minLength":1}},"type":{"enum":["atomic","compound","parallel","final","history"]},"initial":{"type":"string","minLength":1},"history":{"enum":["shallow","deep"]},"target":{"type":"string","minLength":1},"description":{"type":"string"},"states":{"$ref":"#/$defs/states"},"on":{"$ref":"#/$defs/handlers"},"always":{"$ref":"#/$defs/transitions"},"after":{"$ref":"#/$defs/handlers"},"onDone":{"$ref":"#/$defs/transitions"},"invoke":{"$ref":"#/$defs/invokes"},"entry":{"$ref":"#/$defs/actions"},"exit":{"$ref":"#/$defs/actions"},"output":{},"tags":{"type":"array","items":{"type":"string"}},"meta":{"type":"object"}},"dependentRequired":{"with":["use"],"out":["use"]},"additionalProperties":false};
const wrapper0 = {validate: validate23};
const schema41 = {"type":"object","additionalProperties":{"$ref":"#/$defs/transitions"}};
const schema42 = {"type":["string","object","array"],"minLength":1,"properties":{"target":{"type":"string","minLength":1},"guard":{"$ref":"#/$defs/guard"},"actions":{"$ref":"#/$defs/actions"},"reenter":{"type":"boolean"},"description":{"type":"string"}},"additionalProperties":false,"minItems":1,"items":{"$ref":"#/$defs/alternative"}};
const schema44 = {"type":"object","properties":{"type":{"type":"string"},"params":{"type":"object"}},"required":["type","params"],"additionalProperties":false,"allOf":[{"if":{"properties":{"type":{"const":"when"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}}}},{"if":{"properties":{"type":{"const":"outcome"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"in":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"when":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}},"required":["in"],"additionalProperties":false}}}},{"if":{"properties":{"type":{"const":"code"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"in":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}},"required":["in"],"additionalProperties":false}}}}]};
const schema43 = {"type":["string","object"],"minLength":1,"properties":{"target":{"type":"string","minLength":1},"guard":{"$ref":"#/$defs/guard"},"actions":{"$ref":"#/$defs/actions"},"reenter":{"type":"boolean"},"description":{"type":"string"}},"additionalProperties":false};
const schema45 = {"type":["object","array"],"properties":{"type":{"type":"string","minLength":1},"params":{"type":"object"}},"required":["type"],"additionalProperties":false,"items":{"$ref":"#/$defs/action"}};
const schema46 = {"type":"object","properties":{"type":{"type":"string","minLength":1},"params":{"type":"object"}},"required":["type"],"additionalProperties":false};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema45.type},message:"must be object,array",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.type === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/action/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema46.required,parentSchema:schema46,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!((key0 === "type") || (key0 === "params"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/action/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.type !== undefined){
let data1 = data0.type;
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/$defs/action/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema46.properties.type,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/$defs/action/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.type.type,parentSchema:schema46.properties.type,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.params !== undefined){
let data2 = data0.params;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err5 = {instancePath:instancePath+"/" + i0+"/params",schemaPath:"#/$defs/action/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.params.type,parentSchema:schema46.properties.params,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/action/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "type") || (key1 === "params"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 === "string"){
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.type,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.type.type,parentSchema:schema45.properties.type,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.params !== undefined){
let data4 = data.params;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err11 = {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.params.type,parentSchema:schema45.properties.params,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema43.type},message:"must be string,object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "target") || (key0 === "guard")) || (key0 === "actions")) || (key0 === "reenter")) || (key0 === "description"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.target !== undefined){
let data0 = data.target;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.target,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.target.type,parentSchema:schema43.properties.target,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.guard !== undefined){
let data1 = data.guard;
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if((data1.type === undefined) && (missing0 = "type")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data1.type !== undefined){
if("when" !== data1.type){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
var _valid0 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs11 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.params !== undefined){
let data3 = data1.params;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.$expr === undefined){
const err7 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema44.allOf[0].then.properties.params.required,parentSchema:schema44.allOf[0].then.properties.params,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!(key1 === "$expr")){
const err8 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema44.allOf[0].then.properties.params,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.$expr !== undefined){
let data4 = data3.$expr;
if(typeof data4 === "string"){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/guard/params/$expr",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.allOf[0].then.properties.params.properties.$expr,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/guard/params/$expr",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.allOf[0].then.properties.params.properties.$expr.type,parentSchema:schema44.allOf[0].then.properties.params.properties.$expr,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.allOf[0].then.properties.params.type,parentSchema:schema44.allOf[0].then.properties.params,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
var _valid0 = _errs11 === errors;
valid3 = _valid0;
if(valid3){
var props0 = {};
props0.params = true;
props0.type = true;
}
}
if(!valid3){
const err12 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema44.allOf[0].if,parentSchema:schema44.allOf[0],data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const _errs18 = errors;
let valid7 = true;
const _errs19 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.type === undefined) && (missing1 = "type")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
if(data1.type !== undefined){
if("outcome" !== data1.type){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
var _valid1 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs21 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.params !== undefined){
let data6 = data1.params;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.in === undefined){
const err15 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema44.allOf[1].then.properties.params.required,parentSchema:schema44.allOf[1].then.properties.params,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "in") || (key2 === "when"))){
const err16 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema44.allOf[1].then.properties.params,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.in !== undefined){
let data7 = data6.in;
if(Array.isArray(data7)){
if(data7.length < 1){
const err17 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.allOf[1].then.properties.params.properties.in,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/guard/params/in/" + i0,schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.allOf[1].then.properties.params.properties.in.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/guard/params/in/" + i0,schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.allOf[1].then.properties.params.properties.in.items.type,parentSchema:schema44.allOf[1].then.properties.params.properties.in.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.allOf[1].then.properties.params.properties.in.type,parentSchema:schema44.allOf[1].then.properties.params.properties.in,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.when !== undefined){
let data9 = data6.when;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.$expr === undefined){
const err21 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema44.allOf[1].then.properties.params.properties.when.required,parentSchema:schema44.allOf[1].then.properties.params.properties.when,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "$expr")){
const err22 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema44.allOf[1].then.properties.params.properties.when,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.$expr !== undefined){
let data10 = data9.$expr;
if(typeof data10 === "string"){
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/guard/params/when/$expr",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.allOf[1].then.properties.params.properties.when.properties.$expr,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/guard/params/when/$expr",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.allOf[1].then.properties.params.properties.when.properties.$expr.type,parentSchema:schema44.allOf[1].then.properties.params.properties.when.properties.$expr,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.allOf[1].then.properties.params.properties.when.type,parentSchema:schema44.allOf[1].then.properties.params.properties.when,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.allOf[1].then.properties.params.type,parentSchema:schema44.allOf[1].then.properties.params,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
var _valid1 = _errs21 === errors;
valid7 = _valid1;
if(valid7){
var props1 = {};
props1.params = true;
props1.type = true;
}
}
if(!valid7){
const err27 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema44.allOf[1].if,parentSchema:schema44.allOf[1],data:data1};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs35 = errors;
let valid14 = true;
const _errs36 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing2;
if((data1.type === undefined) && (missing2 = "type")){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
if(data1.type !== undefined){
if("code" !== data1.type){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
var _valid2 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs38 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.params !== undefined){
let data12 = data1.params;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.in === undefined){
const err30 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema44.allOf[2].then.properties.params.required,parentSchema:schema44.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key4 in data12){
if(!(key4 === "in")){
const err31 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema44.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.in !== undefined){
let data13 = data12.in;
if(Array.isArray(data13)){
if(data13.length < 1){
const err32 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.allOf[2].then.properties.params.properties.in,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 === "string"){
if(data14.length < 1){
const err33 = {instancePath:instancePath+"/guard/params/in/" + i1,schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.allOf[2].then.properties.params.properties.in.items,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/guard/params/in/" + i1,schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.allOf[2].then.properties.params.properties.in.items.type,parentSchema:schema44.allOf[2].then.properties.params.properties.in.items,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.allOf[2].then.properties.params.properties.in.type,parentSchema:schema44.allOf[2].then.properties.params.properties.in,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.allOf[2].then.properties.params.type,parentSchema:schema44.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
var _valid2 = _errs38 === errors;
valid14 = _valid2;
if(valid14){
var props2 = {};
props2.params = true;
props2.type = true;
}
}
if(!valid14){
const err37 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema44.allOf[2].if,parentSchema:schema44.allOf[2],data:data1};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.type === undefined){
const err38 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema44.required,parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data1.params === undefined){
const err39 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/required",keyword:"required",params:{missingProperty: "params"},message:"must have required property '"+"params"+"'",schema:schema44.required,parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key5 in data1){
if(!((key5 === "type") || (key5 === "params"))){
const err40 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data1.type !== undefined){
let data15 = data1.type;
if(typeof data15 !== "string"){
const err41 = {instancePath:instancePath+"/guard/type",schemaPath:"#/$defs/guard/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.type.type,parentSchema:schema44.properties.type,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data1.params !== undefined){
let data16 = data1.params;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err42 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.params.type,parentSchema:schema44.properties.params,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.actions !== undefined){
if(!(validate28(data.actions, {instancePath:instancePath+"/actions",parentData:data,parentDataProperty:"actions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.reenter !== undefined){
let data18 = data.reenter;
if(typeof data18 !== "boolean"){
const err44 = {instancePath:instancePath+"/reenter",schemaPath:"#/properties/reenter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema43.properties.reenter.type,parentSchema:schema43.properties.reenter,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.description !== undefined){
let data19 = data.description;
if(typeof data19 !== "string"){
const err45 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.description.type,parentSchema:schema43.properties.description,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema42.type},message:"must be string,object,array",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length < 1){
const err2 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate27(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "target") || (key0 === "guard")) || (key0 === "actions")) || (key0 === "reenter")) || (key0 === "description"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.target !== undefined){
let data1 = data.target;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.target,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.target.type,parentSchema:schema42.properties.target,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.guard !== undefined){
let data2 = data.guard;
const _errs9 = errors;
let valid5 = true;
const _errs10 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.type === undefined) && (missing0 = "type")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data2.type !== undefined){
if("when" !== data2.type){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid0 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs12 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.params !== undefined){
let data4 = data2.params;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.$expr === undefined){
const err8 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema44.allOf[0].then.properties.params.required,parentSchema:schema44.allOf[0].then.properties.params,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data4){
if(!(key1 === "$expr")){
const err9 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema44.allOf[0].then.properties.params,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.$expr !== undefined){
let data5 = data4.$expr;
if(typeof data5 === "string"){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/guard/params/$expr",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.allOf[0].then.properties.params.properties.$expr,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/guard/params/$expr",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.allOf[0].then.properties.params.properties.$expr.type,parentSchema:schema44.allOf[0].then.properties.params.properties.$expr,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.allOf[0].then.properties.params.type,parentSchema:schema44.allOf[0].then.properties.params,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
var _valid0 = _errs12 === errors;
valid5 = _valid0;
if(valid5){
var props0 = {};
props0.params = true;
props0.type = true;
}
}
if(!valid5){
const err13 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema44.allOf[0].if,parentSchema:schema44.allOf[0],data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const _errs19 = errors;
let valid9 = true;
const _errs20 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.type === undefined) && (missing1 = "type")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data2.type !== undefined){
if("outcome" !== data2.type){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
var _valid1 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs22 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.params !== undefined){
let data7 = data2.params;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.in === undefined){
const err16 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema44.allOf[1].then.properties.params.required,parentSchema:schema44.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data7){
if(!((key2 === "in") || (key2 === "when"))){
const err17 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema44.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.in !== undefined){
let data8 = data7.in;
if(Array.isArray(data8)){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.allOf[1].then.properties.params.properties.in,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(data9.length < 1){
const err19 = {instancePath:instancePath+"/guard/params/in/" + i1,schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.allOf[1].then.properties.params.properties.in.items,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/guard/params/in/" + i1,schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.allOf[1].then.properties.params.properties.in.items.type,parentSchema:schema44.allOf[1].then.properties.params.properties.in.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.allOf[1].then.properties.params.properties.in.type,parentSchema:schema44.allOf[1].then.properties.params.properties.in,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.when !== undefined){
let data10 = data7.when;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.$expr === undefined){
const err22 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema44.allOf[1].then.properties.params.properties.when.required,parentSchema:schema44.allOf[1].then.properties.params.properties.when,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data10){
if(!(key3 === "$expr")){
const err23 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema44.allOf[1].then.properties.params.properties.when,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data10.$expr !== undefined){
let data11 = data10.$expr;
if(typeof data11 === "string"){
if(data11.length < 1){
const err24 = {instancePath:instancePath+"/guard/params/when/$expr",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.allOf[1].then.properties.params.properties.when.properties.$expr,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/guard/params/when/$expr",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.allOf[1].then.properties.params.properties.when.properties.$expr.type,parentSchema:schema44.allOf[1].then.properties.params.properties.when.properties.$expr,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.allOf[1].then.properties.params.properties.when.type,parentSchema:schema44.allOf[1].then.properties.params.properties.when,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.allOf[1].then.properties.params.type,parentSchema:schema44.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
var _valid1 = _errs22 === errors;
valid9 = _valid1;
if(valid9){
var props1 = {};
props1.params = true;
props1.type = true;
}
}
if(!valid9){
const err28 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema44.allOf[1].if,parentSchema:schema44.allOf[1],data:data2};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs36 = errors;
let valid16 = true;
const _errs37 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.type === undefined) && (missing2 = "type")){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
if(data2.type !== undefined){
if("code" !== data2.type){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
var _valid2 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs39 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.params !== undefined){
let data13 = data2.params;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.in === undefined){
const err31 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema44.allOf[2].then.properties.params.required,parentSchema:schema44.allOf[2].then.properties.params,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 in data13){
if(!(key4 === "in")){
const err32 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema44.allOf[2].then.properties.params,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.in !== undefined){
let data14 = data13.in;
if(Array.isArray(data14)){
if(data14.length < 1){
const err33 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.allOf[2].then.properties.params.properties.in,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(typeof data15 === "string"){
if(data15.length < 1){
const err34 = {instancePath:instancePath+"/guard/params/in/" + i2,schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.allOf[2].then.properties.params.properties.in.items,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/guard/params/in/" + i2,schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.allOf[2].then.properties.params.properties.in.items.type,parentSchema:schema44.allOf[2].then.properties.params.properties.in.items,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.allOf[2].then.properties.params.properties.in.type,parentSchema:schema44.allOf[2].then.properties.params.properties.in,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.allOf[2].then.properties.params.type,parentSchema:schema44.allOf[2].then.properties.params,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
var _valid2 = _errs39 === errors;
valid16 = _valid2;
if(valid16){
var props2 = {};
props2.params = true;
props2.type = true;
}
}
if(!valid16){
const err38 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema44.allOf[2].if,parentSchema:schema44.allOf[2],data:data2};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.type === undefined){
const err39 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema44.required,parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data2.params === undefined){
const err40 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/required",keyword:"required",params:{missingProperty: "params"},message:"must have required property '"+"params"+"'",schema:schema44.required,parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key5 in data2){
if(!((key5 === "type") || (key5 === "params"))){
const err41 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data2.type !== undefined){
let data16 = data2.type;
if(typeof data16 !== "string"){
const err42 = {instancePath:instancePath+"/guard/type",schemaPath:"#/$defs/guard/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.type.type,parentSchema:schema44.properties.type,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data2.params !== undefined){
let data17 = data2.params;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err43 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.params.type,parentSchema:schema44.properties.params,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.actions !== undefined){
if(!(validate28(data.actions, {instancePath:instancePath+"/actions",parentData:data,parentDataProperty:"actions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.reenter !== undefined){
let data19 = data.reenter;
if(typeof data19 !== "boolean"){
const err45 = {instancePath:instancePath+"/reenter",schemaPath:"#/properties/reenter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema42.properties.reenter.type,parentSchema:schema42.properties.reenter,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.description !== undefined){
let data20 = data.description;
if(typeof data20 !== "string"){
const err46 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.description.type,parentSchema:schema42.properties.description,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate26(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":["object","array"],"properties":{"src":{"type":"string","minLength":1},"input":{"type":"object"},"onDone":{"$ref":"#/$defs/transitions"},"onError":{"$ref":"#/$defs/transitions"}},"required":["src"],"additionalProperties":false,"items":{"$ref":"#/$defs/invoke"}};
const schema49 = {"type":"object","properties":{"src":{"type":"string","minLength":1},"input":{"type":"object"},"onDone":{"$ref":"#/$defs/transitions"},"onError":{"$ref":"#/$defs/transitions"}},"required":["src"],"additionalProperties":false};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.src === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "src"},message:"must have required property '"+"src"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "src") || (key0 === "input")) || (key0 === "onDone")) || (key0 === "onError"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.src !== undefined){
let data0 = data.src;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema49.properties.src,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.src.type,parentSchema:schema49.properties.src,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.input !== undefined){
let data1 = data.input;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err4 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.input.type,parentSchema:schema49.properties.input,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.onDone !== undefined){
if(!(validate26(data.onDone, {instancePath:instancePath+"/onDone",parentData:data,parentDataProperty:"onDone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.onError !== undefined){
if(!(validate26(data.onError, {instancePath:instancePath+"/onError",parentData:data,parentDataProperty:"onError",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema48.type},message:"must be object,array",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate38(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.src === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "src"},message:"must have required property '"+"src"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "src") || (key0 === "input")) || (key0 === "onDone")) || (key0 === "onError"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.src !== undefined){
let data1 = data.src;
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.properties.src,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.src.type,parentSchema:schema48.properties.src,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.input !== undefined){
let data2 = data.input;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err5 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.input.type,parentSchema:schema48.properties.input,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.onDone !== undefined){
if(!(validate26(data.onDone, {instancePath:instancePath+"/onDone",parentData:data,parentDataProperty:"onDone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.onError !== undefined){
if(!(validate26(data.onError, {instancePath:instancePath+"/onError",parentData:data,parentDataProperty:"onError",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema40.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.use !== undefined){
let data0 = data.use;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.use,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.use.type,parentSchema:schema40.properties.use,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.with !== undefined){
let data1 = data.with;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err3 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.with.type,parentSchema:schema40.properties.with,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.out !== undefined){
let data2 = data.out;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((typeof data3 !== "string") && (data3 !== null)){
const err4 = {instancePath:instancePath+"/out/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/out/additionalProperties/type",keyword:"type",params:{type: schema40.properties.out.additionalProperties.type},message:"must be string,null",schema:schema40.properties.out.additionalProperties.type,parentSchema:schema40.properties.out.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data3 === "string"){
if(data3.length < 1){
const err5 = {instancePath:instancePath+"/out/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/out/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.out.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.out.type,parentSchema:schema40.properties.out,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if(!(((((data4 === "atomic") || (data4 === "compound")) || (data4 === "parallel")) || (data4 === "final")) || (data4 === "history"))){
const err7 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.type.enum,parentSchema:schema40.properties.type,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.initial !== undefined){
let data5 = data.initial;
if(typeof data5 === "string"){
if(data5.length < 1){
const err8 = {instancePath:instancePath+"/initial",schemaPath:"#/properties/initial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.initial,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/initial",schemaPath:"#/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.initial.type,parentSchema:schema40.properties.initial,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.history !== undefined){
let data6 = data.history;
if(!((data6 === "shallow") || (data6 === "deep"))){
const err10 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/enum",keyword:"enum",params:{allowedValues: schema40.properties.history.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.history.enum,parentSchema:schema40.properties.history,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.target !== undefined){
let data7 = data.target;
if(typeof data7 === "string"){
if(data7.length < 1){
const err11 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.target,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.target.type,parentSchema:schema40.properties.target,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.description !== undefined){
let data8 = data.description;
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.description.type,parentSchema:schema40.properties.description,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.states !== undefined){
if(!(wrapper0.validate(data.states, {instancePath:instancePath+"/states",parentData:data,parentDataProperty:"states",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
if(!(validate25(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.always !== undefined){
if(!(validate26(data.always, {instancePath:instancePath+"/always",parentData:data,parentDataProperty:"always",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.after !== undefined){
if(!(validate25(data.after, {instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.onDone !== undefined){
if(!(validate26(data.onDone, {instancePath:instancePath+"/onDone",parentData:data,parentDataProperty:"onDone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.invoke !== undefined){
if(!(validate37(data.invoke, {instancePath:instancePath+"/invoke",parentData:data,parentDataProperty:"invoke",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.entry !== undefined){
if(!(validate28(data.entry, {instancePath:instancePath+"/entry",parentData:data,parentDataProperty:"entry",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.exit !== undefined){
if(!(validate28(data.exit, {instancePath:instancePath+"/exit",parentData:data,parentDataProperty:"exit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data17 = data.tags;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
if(typeof data18 !== "string"){
const err14 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.tags.items.type,parentSchema:schema40.properties.tags.items,data:data18};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.tags.type,parentSchema:schema40.properties.tags,data:data17};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.meta !== undefined){
let data19 = data.meta;
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err16 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.meta.type,parentSchema:schema40.properties.meta,data:data19};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.with !== undefined){
if(data.use === undefined){
const err17 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "with",
    missingProperty: "use",
    depsCount: 1,
    deps: "use"},message:"must have property use when property with is present",schema:schema40.dependentRequired,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.out !== undefined){
if(data.use === undefined){
const err18 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "out",
    missingProperty: "use",
    depsCount: 1,
    deps: "use"},message:"must have property use when property out is present",schema:schema40.dependentRequired,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate24(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.states === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "states"},message:"must have required property '"+"states"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema38.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.id,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.id.type,parentSchema:schema38.properties.id,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!(((((data1 === "atomic") || (data1 === "compound")) || (data1 === "parallel")) || (data1 === "final")) || (data1 === "history"))){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema38.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.type.enum,parentSchema:schema38.properties.type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.initial !== undefined){
let data2 = data.initial;
if(typeof data2 === "string"){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/initial",schemaPath:"#/properties/initial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.initial,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/initial",schemaPath:"#/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.initial.type,parentSchema:schema38.properties.initial,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.description.type,parentSchema:schema38.properties.description,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.states !== undefined){
if(!(validate23(data.states, {instancePath:instancePath+"/states",parentData:data,parentDataProperty:"states",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
if(!(validate25(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.always !== undefined){
if(!(validate26(data.always, {instancePath:instancePath+"/always",parentData:data,parentDataProperty:"always",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.after !== undefined){
if(!(validate25(data.after, {instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.invoke !== undefined){
if(!(validate37(data.invoke, {instancePath:instancePath+"/invoke",parentData:data,parentDataProperty:"invoke",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.entry !== undefined){
if(!(validate28(data.entry, {instancePath:instancePath+"/entry",parentData:data,parentDataProperty:"entry",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.exit !== undefined){
if(!(validate28(data.exit, {instancePath:instancePath+"/exit",parentData:data,parentDataProperty:"exit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data11 = data.tags;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 !== "string"){
const err9 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.tags.items.type,parentSchema:schema38.properties.tags.items,data:data12};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.tags.type,parentSchema:schema38.properties.tags,data:data11};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.meta !== undefined){
let data13 = data.meta;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err11 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.meta.type,parentSchema:schema38.properties.meta,data:data13};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/fragment.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.description === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.requires === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requires"},message:"must have required property '"+"requires"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.in === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.out === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "out"},message:"must have required property '"+"out"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.context === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "context"},message:"must have required property '"+"context"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.exits === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exits"},message:"must have required property '"+"exits"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.machine === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "machine"},message:"must have required property '"+"machine"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.accept === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accept"},message:"must have required property '"+"accept"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err12 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.format !== undefined){
let data1 = data.format;
if(1 !== data1){
const err13 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.format,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if(typeof data2 === "string"){
if(data2.length > 64){
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.id,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern4.test(data2)){
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\"",schema:"^[a-z][a-z0-9-]*$",parentSchema:schema31.properties.id,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.title !== undefined){
let data3 = data.title;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.en === undefined){
const err17 = {instancePath:instancePath+"/title",schemaPath:"flow.schema.json#/$defs/say/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'",schema:schema33.required,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "en") || (key1 === "nl"))){
let data4 = data3[key1];
if(typeof data4 === "string"){
if(data4.length < 1){
const err18 = {instancePath:instancePath+"/title/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"flow.schema.json#/$defs/say/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/title/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"flow.schema.json#/$defs/say/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.additionalProperties.type,parentSchema:schema33.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data3.en !== undefined){
let data5 = data3.en;
if(typeof data5 === "string"){
if(data5.length < 1){
const err20 = {instancePath:instancePath+"/title/en",schemaPath:"flow.schema.json#/$defs/say/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.en,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/title/en",schemaPath:"flow.schema.json#/$defs/say/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.en.type,parentSchema:schema33.properties.en,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.nl !== undefined){
let data6 = data3.nl;
if(typeof data6 === "string"){
if(data6.length < 1){
const err22 = {instancePath:instancePath+"/title/nl",schemaPath:"flow.schema.json#/$defs/say/properties/nl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.nl,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/title/nl",schemaPath:"flow.schema.json#/$defs/say/properties/nl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.nl.type,parentSchema:schema33.properties.nl,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/title",schemaPath:"flow.schema.json#/$defs/say/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.description !== undefined){
let data7 = data.description;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.en === undefined){
const err25 = {instancePath:instancePath+"/description",schemaPath:"flow.schema.json#/$defs/say/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'",schema:schema33.required,parentSchema:schema33,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data7){
if(!((key2 === "en") || (key2 === "nl"))){
let data8 = data7[key2];
if(typeof data8 === "string"){
if(data8.length < 1){
const err26 = {instancePath:instancePath+"/description/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"flow.schema.json#/$defs/say/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/description/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"flow.schema.json#/$defs/say/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.additionalProperties.type,parentSchema:schema33.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data7.en !== undefined){
let data9 = data7.en;
if(typeof data9 === "string"){
if(data9.length < 1){
const err28 = {instancePath:instancePath+"/description/en",schemaPath:"flow.schema.json#/$defs/say/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.en,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/description/en",schemaPath:"flow.schema.json#/$defs/say/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.en.type,parentSchema:schema33.properties.en,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data7.nl !== undefined){
let data10 = data7.nl;
if(typeof data10 === "string"){
if(data10.length < 1){
const err30 = {instancePath:instancePath+"/description/nl",schemaPath:"flow.schema.json#/$defs/say/properties/nl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.nl,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/description/nl",schemaPath:"flow.schema.json#/$defs/say/properties/nl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.nl.type,parentSchema:schema33.properties.nl,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/description",schemaPath:"flow.schema.json#/$defs/say/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data7};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.source !== undefined){
let data11 = data.source;
if(typeof data11 !== "string"){
const err33 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.source.type,parentSchema:schema31.properties.source,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.requires !== undefined){
let data12 = data.requires;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(typeof data13 === "string"){
if(!pattern6.test(data13)){
const err34 = {instancePath:instancePath+"/requires/" + i0,schemaPath:"flow.schema.json#/properties/requires/items/pattern",keyword:"pattern",params:{pattern: "^(terminal|charger|site)(\\.[A-Za-z]+)?$"},message:"must match pattern \""+"^(terminal|charger|site)(\\.[A-Za-z]+)?$"+"\"",schema:"^(terminal|charger|site)(\\.[A-Za-z]+)?$",parentSchema:schema53.items,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/requires/" + i0,schemaPath:"flow.schema.json#/properties/requires/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.type,parentSchema:schema53.items,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/requires",schemaPath:"flow.schema.json#/properties/requires/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.type,parentSchema:schema53,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.in !== undefined){
let data14 = data.in;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
let data15 = data14[key3];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.description === undefined){
const err37 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/given/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema54.required,parentSchema:schema54,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 in data15){
if(!((((((((key4 === "type") || (key4 === "description")) || (key4 === "enum")) || (key4 === "minimum")) || (key4 === "maximum")) || (key4 === "x-unit")) || (key4 === "x-opaque")) || (key4 === "default"))){
const err38 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/given/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.type !== undefined){
let data16 = data15.type;
if(!((((data16 === "integer") || (data16 === "duration")) || (data16 === "boolean")) || (data16 === "string"))){
const err39 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/given/properties/type/enum",keyword:"enum",params:{allowedValues: schema54.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.type.enum,parentSchema:schema54.properties.type,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.description !== undefined){
let data17 = data15.description;
if(typeof data17 === "string"){
if(data17.length < 1){
const err40 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/given/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.description,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/given/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.description.type,parentSchema:schema54.properties.description,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.enum !== undefined){
let data18 = data15.enum;
if(Array.isArray(data18)){
if(data18.length < 1){
const err42 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/$defs/given/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema54.properties.enum,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 === "string"){
if(data19.length < 1){
const err43 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i1,schemaPath:"#/$defs/given/properties/enum/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.enum.items,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i1,schemaPath:"#/$defs/given/properties/enum/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.enum.items.type,parentSchema:schema54.properties.enum.items,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/$defs/given/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.enum.type,parentSchema:schema54.properties.enum,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data15.minimum !== undefined){
let data20 = data15.minimum;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (typeof data20 !== "string")){
const err46 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/given/properties/minimum/type",keyword:"type",params:{type: schema54.properties.minimum.type},message:"must be integer,string",schema:schema54.properties.minimum.type,parentSchema:schema54.properties.minimum,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data15.maximum !== undefined){
let data21 = data15.maximum;
if((!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) && (typeof data21 !== "string")){
const err47 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/given/properties/maximum/type",keyword:"type",params:{type: schema54.properties.maximum.type},message:"must be integer,string",schema:schema54.properties.maximum.type,parentSchema:schema54.properties.maximum,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data15["x-unit"] !== undefined){
let data22 = data15["x-unit"];
if(!((((data22 === "minor") || (data22 === "Wh")) || (data22 === "ms")) || (data22 === "at"))){
const err48 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-unit",schemaPath:"#/$defs/given/properties/x-unit/enum",keyword:"enum",params:{allowedValues: schema54.properties["x-unit"].enum},message:"must be equal to one of the allowed values",schema:schema54.properties["x-unit"].enum,parentSchema:schema54.properties["x-unit"],data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data15["x-opaque"] !== undefined){
let data23 = data15["x-opaque"];
if(!(((data23 === "card") || (data23 === "text")) || (data23 === "id"))){
const err49 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-opaque",schemaPath:"#/$defs/given/properties/x-opaque/enum",keyword:"enum",params:{allowedValues: schema54.properties["x-opaque"].enum},message:"must be equal to one of the allowed values",schema:schema54.properties["x-opaque"].enum,parentSchema:schema54.properties["x-opaque"],data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data15.default !== undefined){
let data24 = data15.default;
if(((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (typeof data24 !== "string")) && (typeof data24 !== "boolean")){
const err50 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/$defs/given/properties/default/type",keyword:"type",params:{type: schema54.properties.default.type},message:"must be integer,string,boolean",schema:schema54.properties.default.type,parentSchema:schema54.properties.default,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/in/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/given/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.in.type,parentSchema:schema31.properties.in,data:data14};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.out !== undefined){
let data25 = data.out;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key5 in data25){
let data26 = data25[key5];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.description === undefined){
const err53 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/result/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema55.required,parentSchema:schema55,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
for(const key6 in data26){
if(!(((((((key6 === "type") || (key6 === "description")) || (key6 === "enum")) || (key6 === "minimum")) || (key6 === "maximum")) || (key6 === "x-unit")) || (key6 === "x-opaque"))){
const err54 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/result/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data26.type !== undefined){
let data27 = data26.type;
if(!((data27 === "boolean") || (data27 === "integer"))){
const err55 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/result/properties/type/enum",keyword:"enum",params:{allowedValues: schema55.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema55.properties.type.enum,parentSchema:schema55.properties.type,data:data27};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data26.description !== undefined){
let data28 = data26.description;
if(typeof data28 === "string"){
if(data28.length < 1){
const err56 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/result/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema55.properties.description,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/result/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.description.type,parentSchema:schema55.properties.description,data:data28};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data26.enum !== undefined){
let data29 = data26.enum;
if(Array.isArray(data29)){
if(data29.length < 1){
const err58 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/$defs/result/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema55.properties.enum,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const len2 = data29.length;
for(let i2=0; i2<len2; i2++){
let data30 = data29[i2];
if(typeof data30 === "string"){
if(data30.length < 1){
const err59 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i2,schemaPath:"#/$defs/result/properties/enum/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema55.properties.enum.items,data:data30};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i2,schemaPath:"#/$defs/result/properties/enum/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.enum.items.type,parentSchema:schema55.properties.enum.items,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/$defs/result/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema55.properties.enum.type,parentSchema:schema55.properties.enum,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data26.minimum !== undefined){
let data31 = data26.minimum;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err62 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/result/properties/minimum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema55.properties.minimum.type,parentSchema:schema55.properties.minimum,data:data31};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.maximum !== undefined){
let data32 = data26.maximum;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err63 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/result/properties/maximum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema55.properties.maximum.type,parentSchema:schema55.properties.maximum,data:data32};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data26["x-unit"] !== undefined){
let data33 = data26["x-unit"];
if(!((((data33 === "minor") || (data33 === "Wh")) || (data33 === "ms")) || (data33 === "at"))){
const err64 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-unit",schemaPath:"#/$defs/result/properties/x-unit/enum",keyword:"enum",params:{allowedValues: schema55.properties["x-unit"].enum},message:"must be equal to one of the allowed values",schema:schema55.properties["x-unit"].enum,parentSchema:schema55.properties["x-unit"],data:data33};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data26["x-opaque"] !== undefined){
let data34 = data26["x-opaque"];
if(!(((data34 === "card") || (data34 === "text")) || (data34 === "id"))){
const err65 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-opaque",schemaPath:"#/$defs/result/properties/x-opaque/enum",keyword:"enum",params:{allowedValues: schema55.properties["x-opaque"].enum},message:"must be equal to one of the allowed values",schema:schema55.properties["x-opaque"].enum,parentSchema:schema55.properties["x-opaque"],data:data34};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/out/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/result/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data:data26};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.out.type,parentSchema:schema31.properties.out,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.context !== undefined){
let data35 = data.context;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key7 in data35){
let data36 = data35[key7];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.description === undefined){
const err68 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"flow.schema.json#/$defs/contextField/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema36.required,parentSchema:schema36,data:data36};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key8 in data36){
if(!(func1.call(schema36.properties, key8))){
const err69 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"flow.schema.json#/$defs/contextField/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data36};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data36.type !== undefined){
let data37 = data36.type;
if(!((data37 === "boolean") || (data37 === "integer"))){
const err70 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"flow.schema.json#/$defs/contextField/properties/type/enum",keyword:"enum",params:{allowedValues: schema36.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.type.enum,parentSchema:schema36.properties.type,data:data37};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data36.description !== undefined){
let data38 = data36.description;
if(typeof data38 === "string"){
if(data38.length < 1){
const err71 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"flow.schema.json#/$defs/contextField/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36.properties.description,data:data38};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"flow.schema.json#/$defs/contextField/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.description.type,parentSchema:schema36.properties.description,data:data38};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data36.enum !== undefined){
let data39 = data36.enum;
if(Array.isArray(data39)){
if(data39.length < 1){
const err73 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"flow.schema.json#/$defs/contextField/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.enum,data:data39};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
const len3 = data39.length;
for(let i3=0; i3<len3; i3++){
let data40 = data39[i3];
if(typeof data40 === "string"){
if(data40.length < 1){
const err74 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i3,schemaPath:"flow.schema.json#/$defs/contextField/properties/enum/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36.properties.enum.items,data:data40};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i3,schemaPath:"flow.schema.json#/$defs/contextField/properties/enum/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.enum.items.type,parentSchema:schema36.properties.enum.items,data:data40};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"flow.schema.json#/$defs/contextField/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.enum.type,parentSchema:schema36.properties.enum,data:data39};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data36.minimum !== undefined){
let data41 = data36.minimum;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err77 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"flow.schema.json#/$defs/contextField/properties/minimum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.minimum.type,parentSchema:schema36.properties.minimum,data:data41};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data36.maximum !== undefined){
let data42 = data36.maximum;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err78 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"flow.schema.json#/$defs/contextField/properties/maximum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.maximum.type,parentSchema:schema36.properties.maximum,data:data42};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data36.maxLength !== undefined){
let data43 = data36.maxLength;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err79 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxLength",schemaPath:"flow.schema.json#/$defs/contextField/properties/maxLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.maxLength.type,parentSchema:schema36.properties.maxLength,data:data43};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 1 || isNaN(data43)){
const err80 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxLength",schemaPath:"flow.schema.json#/$defs/contextField/properties/maxLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.maxLength,data:data43};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data36["x-unit"] !== undefined){
let data44 = data36["x-unit"];
if(!((((data44 === "minor") || (data44 === "Wh")) || (data44 === "ms")) || (data44 === "at"))){
const err81 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-unit",schemaPath:"flow.schema.json#/$defs/contextField/properties/x-unit/enum",keyword:"enum",params:{allowedValues: schema36.properties["x-unit"].enum},message:"must be equal to one of the allowed values",schema:schema36.properties["x-unit"].enum,parentSchema:schema36.properties["x-unit"],data:data44};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data36["x-opaque"] !== undefined){
let data45 = data36["x-opaque"];
if(!(((data45 === "card") || (data45 === "text")) || (data45 === "id"))){
const err82 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-opaque",schemaPath:"flow.schema.json#/$defs/contextField/properties/x-opaque/enum",keyword:"enum",params:{allowedValues: schema36.properties["x-opaque"].enum},message:"must be equal to one of the allowed values",schema:schema36.properties["x-opaque"].enum,parentSchema:schema36.properties["x-opaque"],data:data45};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data36.default !== undefined){
let data46 = data36.default;
if(((!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) && (typeof data46 !== "string")) && (typeof data46 !== "boolean")){
const err83 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"flow.schema.json#/$defs/contextField/properties/default/type",keyword:"type",params:{type: schema36.properties.default.type},message:"must be integer,string,boolean",schema:schema36.properties.default.type,parentSchema:schema36.properties.default,data:data46};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data36.initial !== undefined){
let data47 = data36.initial;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.$expr === undefined){
const err84 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial",schemaPath:"flow.schema.json#/$defs/contextField/properties/initial/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema36.properties.initial.required,parentSchema:schema36.properties.initial,data:data47};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key9 in data47){
if(!(key9 === "$expr")){
const err85 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial",schemaPath:"flow.schema.json#/$defs/contextField/properties/initial/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.initial,data:data47};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data47.$expr !== undefined){
let data48 = data47.$expr;
if(typeof data48 === "string"){
if(data48.length < 1){
const err86 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial/$expr",schemaPath:"flow.schema.json#/$defs/contextField/properties/initial/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36.properties.initial.properties.$expr,data:data48};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial/$expr",schemaPath:"flow.schema.json#/$defs/contextField/properties/initial/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.initial.properties.$expr.type,parentSchema:schema36.properties.initial.properties.$expr,data:data48};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial",schemaPath:"flow.schema.json#/$defs/contextField/properties/initial/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.initial.type,parentSchema:schema36.properties.initial,data:data47};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"flow.schema.json#/$defs/contextField/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data36};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.context.type,parentSchema:schema31.properties.context,data:data35};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.entries !== undefined){
let data49 = data.entries;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key10 in data49){
let data50 = data49[key10];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.description === undefined){
const err91 = {instancePath:instancePath+"/entries/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/door/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema57.required,parentSchema:schema57,data:data50};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key11 in data50){
if(!(key11 === "description")){
const err92 = {instancePath:instancePath+"/entries/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/door/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data:data50};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data50.description !== undefined){
let data51 = data50.description;
if(typeof data51 === "string"){
if(data51.length < 1){
const err93 = {instancePath:instancePath+"/entries/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/door/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema57.properties.description,data:data51};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/entries/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/door/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.description.type,parentSchema:schema57.properties.description,data:data51};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/entries/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/door/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data:data50};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.entries.type,parentSchema:schema31.properties.entries,data:data49};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.exits !== undefined){
let data52 = data.exits;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(Object.keys(data52).length < 1){
const err97 = {instancePath:instancePath+"/exits",schemaPath:"#/properties/exits/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.exits,data:data52};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
for(const key12 in data52){
let data53 = data52[key12];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.description === undefined){
const err98 = {instancePath:instancePath+"/exits/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/door/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema57.required,parentSchema:schema57,data:data53};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key13 in data53){
if(!(key13 === "description")){
const err99 = {instancePath:instancePath+"/exits/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/door/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data:data53};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data53.description !== undefined){
let data54 = data53.description;
if(typeof data54 === "string"){
if(data54.length < 1){
const err100 = {instancePath:instancePath+"/exits/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/door/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema57.properties.description,data:data54};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/exits/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/door/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.description.type,parentSchema:schema57.properties.description,data:data54};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/exits/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/door/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data:data53};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/exits",schemaPath:"#/properties/exits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exits.type,parentSchema:schema31.properties.exits,data:data52};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.machine !== undefined){
if(!(validate56(data.machine, {instancePath:instancePath+"/machine",parentData:data,parentDataProperty:"machine",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.accept !== undefined){
let data56 = data.accept;
if(Array.isArray(data56)){
const len4 = data56.length;
for(let i4=0; i4<len4; i4++){
let data57 = data56[i4];
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.rule === undefined){
const err104 = {instancePath:instancePath+"/accept/" + i4,schemaPath:"flow.schema.json#/$defs/accept/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema50.required,parentSchema:schema50,data:data57};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data57.where === undefined){
const err105 = {instancePath:instancePath+"/accept/" + i4,schemaPath:"flow.schema.json#/$defs/accept/required",keyword:"required",params:{missingProperty: "where"},message:"must have required property '"+"where"+"'",schema:schema50.required,parentSchema:schema50,data:data57};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data57.reason === undefined){
const err106 = {instancePath:instancePath+"/accept/" + i4,schemaPath:"flow.schema.json#/$defs/accept/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema50.required,parentSchema:schema50,data:data57};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
for(const key14 in data57){
if(!(((key14 === "rule") || (key14 === "where")) || (key14 === "reason"))){
const err107 = {instancePath:instancePath+"/accept/" + i4,schemaPath:"flow.schema.json#/$defs/accept/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data:data57};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data57.rule !== undefined){
let data58 = data57.rule;
if(typeof data58 === "string"){
if(data58.length < 1){
const err108 = {instancePath:instancePath+"/accept/" + i4+"/rule",schemaPath:"flow.schema.json#/$defs/accept/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.rule,data:data58};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/accept/" + i4+"/rule",schemaPath:"flow.schema.json#/$defs/accept/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.rule.type,parentSchema:schema50.properties.rule,data:data58};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data57.where !== undefined){
let data59 = data57.where;
if(typeof data59 !== "string"){
const err110 = {instancePath:instancePath+"/accept/" + i4+"/where",schemaPath:"flow.schema.json#/$defs/accept/properties/where/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.where.type,parentSchema:schema50.properties.where,data:data59};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data57.reason !== undefined){
let data60 = data57.reason;
if(typeof data60 === "string"){
if(data60.length < 1){
const err111 = {instancePath:instancePath+"/accept/" + i4+"/reason",schemaPath:"flow.schema.json#/$defs/accept/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema50.properties.reason,data:data60};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/accept/" + i4+"/reason",schemaPath:"flow.schema.json#/$defs/accept/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.reason.type,parentSchema:schema50.properties.reason,data:data60};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/accept/" + i4,schemaPath:"flow.schema.json#/$defs/accept/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data:data57};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/accept",schemaPath:"#/properties/accept/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.accept.type,parentSchema:schema31.properties.accept,data:data56};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
